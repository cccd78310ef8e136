import { searchableText } from '../archive/published-text.ts';
import { syntaxTree } from './syntax-tree.ts';
import { typeset } from './typography.ts';
import { usedFootnotes } from './used-footnotes.ts';

interface TextNode {
  type: string;
  identifier?: string;
  value?: string;
  title?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: TextNode[];
}

/** Nodes that do not separate words. `html` counts only inline, not between paragraphs. */
const INLINE = /^(?:text|inlineCode|emphasis|strong|delete|link|linkReference|html|mdxJsxTextElement)$/;
/** Nodes that contain only blocks, so HTML directly within them is a block. */
const HOLDS_BLOCKS = /^(?:root|blockquote|listItem|footnoteDefinition|mdxJsxFlowElement)$/;

/** Invisible parts of raw HTML: comments, even unclosed ones, scripts and styles. */
const UNSEEN = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi;

/** The running text of a body in a language, as readers see it, without markup, footnote marks and image descriptions. */
export function plainText(body: string, format: 'md' | 'mdx', language: string): string {
  return typeset(textOf(parse(body, format), 'root'), language);
}

/** The running text of each block, in order. */
export function plainBlocks(body: string, format: 'md' | 'mdx', language: string): string[] {
  const blocks = (parse(body, format).children ?? []).map((block) => textOf(block, 'root'));
  return blocks.filter((block) => block !== '').map((block) => typeset(block, language));
}

/** The syntax tree without unused footnotes, which no page shows. */
function parse(body: string, format: 'md' | 'mdx'): TextNode {
  const tree = syntaxTree(searchableText(body), format) as TextNode;
  return body.includes('[^') ? withoutNotes(tree, usedFootnotes(all(tree))) : tree;
}

const all = (node: TextNode): TextNode[] => [node, ...(node.children ?? []).flatMap(all)];

function withoutNotes(node: TextNode, used: ReadonlySet<string>): TextNode {
  if (!node.children) return node;
  const isShown = ({ type, identifier = '' }: TextNode): boolean =>
    type !== 'footnoteDefinition' || used.has(identifier);
  return { ...node, children: node.children.filter(isShown).map((child) => withoutNotes(child, used)) };
}

function textOf(node: TextNode, parent: string): string {
  const pieces: string[] = [];
  collect(node, parent, pieces);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function collect(node: TextNode, parent: string, pieces: string[]): void {
  const border = INLINE.test(node.type) && !HOLDS_BLOCKS.test(parent) ? '' : ' ';
  pieces.push(border);
  if (node.type === 'html') pieces.push(withoutTags(node.value ?? '', border));
  else if (node.value !== undefined) pieces.push(node.value);
  if (node.type === 'image' && node.title) pieces.push(node.title);
  for (const { name, value } of node.attributes ?? []) {
    if ((name === 'title' || name === 'by') && typeof value === 'string') pieces.push(value, ' ');
  }
  for (const child of node.children ?? []) collect(child, node.type, pieces);
  pieces.push(border);
}

const withoutTags = (html: string, border: string): string =>
  html
    .replace(UNSEEN, border)
    .replace(/<br\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, border);
