import { escapeHtml } from '../../../markdown/escape-html.ts';
import { cardHtml, type OnCardLoss, type Payload } from './ghost-cards.ts';

/** Levels of nesting; no text has more. */
const DEPTH_LIMIT = 100;

/** The bits of a text node's `format`, innermost element first. */
const FORMATS: readonly (readonly [bit: number, tag: string])[] = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
];

/** Nodes with children, and the element that they become. */
const ELEMENTS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  quote: 'blockquote',
  'extended-quote': 'blockquote',
  aside: 'blockquote',
  listitem: 'li',
  table: 'table',
  tablerow: 'tr',
  tablecell: 'td',
};

/** The HTML of a text of Ghost's editor since version 5: the JSON state of Lexical. Undefined if it is none. */
export function lexicalToHtml(source: string, onLoss: OnCardLoss): string | undefined {
  let state: unknown;
  try {
    state = JSON.parse(source);
  } catch {
    return undefined; // the post is reported as malformed
  }
  const root = nodeOf(nodeOf(state)?.['root']);
  return root && childrenOf(root, onLoss, 0);
}

const nodeOf = (value: unknown): Payload | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : undefined;

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function childrenOf({ children }: Payload, onLoss: OnCardLoss, depth: number): string {
  if (!Array.isArray(children)) return '';
  if (depth > DEPTH_LIMIT) {
    onLoss('nesting', '');
    return '';
  }
  return children
    .map((child) => nodeOf(child))
    .map((node) => (node ? htmlOfNode(node, onLoss, depth + 1) : ''))
    .join('');
}

function htmlOfNode(node: Payload, onLoss: OnCardLoss, depth: number): string {
  const type = stringOf(node['type']);
  const content = (): string => childrenOf(node, onLoss, depth);
  const tag = Object.hasOwn(ELEMENTS, type) ? ELEMENTS[type] : undefined;
  if (tag !== undefined) return `<${tag}>${content()}</${tag}>`;
  if (/^(?:extended-)?text$/.test(type)) return textHtml(node);
  if (/^(?:extended-)?heading$/.test(type)) {
    const [heading = 'h2'] = /^h[1-6]$/.exec(stringOf(node['tag'])) ?? [];
    return `<${heading}>${content()}</${heading}>`;
  }
  if (type === 'list') return listHtml(node, content());
  if (type === 'linebreak') return '<br>';
  if (type === 'tab') return ' ';
  if (type === 'zwnj') return '';
  if (/^(?:auto|at-)?link$/.test(type))
    return `<a href="${escapeHtml(stringOf(node['url']))}">${content() || escapeHtml(stringOf(node['label']))}</a>`;
  if (Array.isArray(node['children'])) {
    onLoss(type, '');
    return `<div>${content()}</div>`;
  }
  return cardHtml(type, node, onLoss);
}

/** Lexical stores a nested list as an item of its own, behind the item that it belongs to. */
function listHtml({ listType, start }: Payload, content: string): string {
  const items = content.replace(/<\/li><li>(?=<[ou]l[ >])/g, '');
  if (listType !== 'number') return `<ul>${items}</ul>`;
  return typeof start === 'number' && start !== 1
    ? `<ol start="${start}">${items}</ol>`
    : `<ol>${items}</ol>`;
}

function textHtml({ text, format }: Payload): string {
  const bits = typeof format === 'number' ? format : 0;
  return FORMATS.filter(([bit]) => (bits & bit) !== 0).reduce(
    (html, [, tag]) => `<${tag}>${html}</${tag}>`,
    escapeHtml(stringOf(text)),
  );
}
