import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { suggestion } from '../archive/suggestion.ts';
import { syntaxTree } from './syntax-tree.ts';

/**
 * The attributes of the components that an `.mdx` file may use, the first of which each needs. Others would speak to the program,
 * not to the component: Astro's `set:html` writes what it is given as it is.
 */
const ATTRIBUTES: ReadonlyMap<string, readonly [needed: string, ...others: string[]]> = new Map([
  ['InfoBox', ['title']],
  ['Quotation', ['by', 'role']],
  ['Gallery', ['title']],
  ['DataTable', ['title', 'unit', 'source']],
]);

/** The components that an `.mdx` file may use. */
const MDX_COMPONENTS: readonly string[] = [...ATTRIBUTES.keys()];

/** The one HTML element that it may use, for words of another language, with nothing but `lang`. */
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
 * MDX is a programming language; authors' text is not code. So imports, exports, `{expressions}` and unknown elements
 * are refused, and what remains is Markdown plus the known components with literal attributes.
 */
export function mdxDiagnostics(body: string, at: (line: number, column: number) => Place): Diagnostic[] {
  let tree: MdxNode;
  try {
    tree = syntaxTree(body, 'mdx') as MdxNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /\b(\d+):(\d+)/.exec(message) ?? [];
    // Its line numbers count from the body, the diagnostic's from the file: one of them is enough.
    const problem = message.replace(/^\d+:\d+: | \(\d+:\d+\)| \(mdx[\w:-]+\)$/g, '');
    return [diagnostic(at(Number(line ?? 1), Number(column ?? 1)), 'mdx-syntax', { problem })];
  }
  const found: Diagnostic[] = [];
  visit(tree, (node: MdxNode) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const place = at(start.line, start.column);
    if (node.type === 'mdxjsEsm') found.push(diagnostic(place, 'mdx-code', { kind: 'import' }));
    if (node.type.endsWith('Expression')) found.push(diagnostic(place, 'mdx-code', { kind: 'expression' }));
    if (node.type.startsWith('mdxJsx')) found.push(...elementDiagnostics(node, place));
  });
  return found;
}

function elementDiagnostics(node: MdxNode, place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const name = node.name ?? '';
  if (!MDX_COMPONENTS.includes(name) && !isLanguageMark(node)) {
    found.push(diagnostic(place, 'mdx-component', { name, suggestion: suggestion(name, MDX_COMPONENTS) }));
  }
  const literal = (attribute: { type: string; value?: unknown }): boolean =>
    attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || attribute.value === null);
  if (!node.attributes?.every(literal)) found.push(diagnostic(place, 'mdx-code', { kind: 'attribute' }));
  const known = ATTRIBUTES.get(name);
  return known && found.length === 0 ? attributeDiagnostics(name, known, node, place) : found;
}

function attributeDiagnostics(
  name: string,
  known: readonly [needed: string, ...others: string[]],
  { attributes = [] }: MdxNode,
  place: Place,
): Diagnostic[] {
  const unknown = attributes.filter(({ name: attribute = '' }) => !known.includes(attribute));
  const [needed] = known;
  const isThere = attributes.some(
    ({ name: attribute, value }) => attribute === needed && typeof value === 'string' && value.trim() !== '',
  );
  return [
    ...unknown.map(({ name: attribute = '' }) =>
      diagnostic(place, 'mdx-attribute', { name, attribute, known: known.join(', ') }),
    ),
    ...(isThere ? [] : [diagnostic(place, 'mdx-needed', { name, attribute: needed })]),
  ];
}
