import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { suggestion } from '../archive/suggestion.ts';
import type { MdxComponent } from '../archive/theme.ts';
import { syntaxTree } from './syntax-tree.ts';

/**
 * The components that an `.mdx` file may use without a theme. Other attributes could address Astro instead of the component: `set:html`
 * writes its value unescaped.
 */
export const MDX_COMPONENTS: readonly MdxComponent[] = [
  { name: 'InfoBox', attributes: ['title'] },
  { name: 'Quotation', attributes: ['by', 'role'] },
  { name: 'Gallery', attributes: ['title'] },
  { name: 'DataTable', attributes: ['title', 'unit', 'source'] },
];

/** The one HTML element that an `.mdx` file may use: `lang` marks words of another language. */
const isLanguageMark = ({ name, attributes }: MdxNode): boolean =>
  name === 'span' && attributes?.length === 1 && attributes[0]?.name === 'lang';

interface MdxNode {
  type: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: Nodes['position'];
}

/**
 * Refuses imports, exports, `{expressions}` and unknown elements: MDX is a programming language, but authors' text must not be code.
 * What remains is Markdown plus the known components with literal attributes. `own` are those of the theme.
 */
export function mdxDiagnostics(
  body: string,
  at: (line: number, column: number) => Place,
  own: readonly MdxComponent[],
): Diagnostic[] {
  let tree: MdxNode;
  try {
    tree = syntaxTree(body, 'mdx') as MdxNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /\b(\d+):(\d+)/.exec(message) ?? [];
    // The message's line numbers refer to the body; the diagnostic has those of the file.
    const problem = message.replace(/^\d+:\d+: | \(\d+:\d+\)| \(mdx[\w:-]+\)$/g, '');
    return [diagnostic(at(Number(line ?? 1), Number(column ?? 1)), 'mdx-syntax', { problem })];
  }
  const known = [...MDX_COMPONENTS, ...own];
  const found: Diagnostic[] = [];
  visit(tree, (node: MdxNode) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const place = at(start.line, start.column);
    if (node.type === 'mdxjsEsm') found.push(diagnostic(place, 'mdx-code', { kind: 'import' }));
    if (node.type.endsWith('Expression')) found.push(diagnostic(place, 'mdx-code', { kind: 'expression' }));
    if (node.type.startsWith('mdxJsx')) found.push(...elementDiagnostics(node, place, known));
  });
  return found;
}

function elementDiagnostics(node: MdxNode, place: Place, known: readonly MdxComponent[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const name = node.name ?? '';
  const component = known.find((one) => one.name === name);
  if (!component && !isLanguageMark(node)) {
    const names = known.map((one) => one.name);
    const params = { name, known: names.join(', '), suggestion: suggestion(name, names) };
    found.push(diagnostic(place, 'mdx-component', params));
  }
  const literal = (attribute: { type: string; value?: unknown }): boolean =>
    attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || attribute.value === null);
  if (!node.attributes?.every(literal)) found.push(diagnostic(place, 'mdx-code', { kind: 'attribute' }));
  return component && found.length === 0 ? attributeDiagnostics(component, node, place) : found;
}

function attributeDiagnostics(
  { name, attributes: allowed }: MdxComponent,
  { attributes = [] }: MdxNode,
  place: Place,
): Diagnostic[] {
  const unknown = attributes.filter(({ name: attribute = '' }) => !allowed.includes(attribute));
  const [needed] = allowed;
  const isThere = attributes.some(
    ({ name: attribute, value }) => attribute === needed && typeof value === 'string' && value.trim() !== '',
  );
  return [
    ...unknown.map(({ name: attribute = '' }) =>
      diagnostic(place, 'mdx-attribute', { name, attribute, known: allowed.join(', ') }),
    ),
    ...(isThere ? [] : [diagnostic(place, 'mdx-needed', { name, attribute: needed })]),
  ];
}
