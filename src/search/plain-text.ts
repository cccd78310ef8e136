import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Article } from '../archive/article.ts';
import { typeset, type Language } from '../markdown/typography.ts';

interface TextNode {
  type: string;
  value?: string;
  title?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: TextNode[];
}

/** Nodes that run on into what stands before and behind them. An inline tag is one; HTML between paragraphs is not. */
const INLINE = /^(?:text|inlineCode|emphasis|strong|delete|link|linkReference|html|mdxJsxTextElement)$/;
/** Nodes that hold others only, so that HTML among them is a block. */
const HOLDS_BLOCKS = /^(?:root|blockquote|listItem|footnoteDefinition|mdxJsxFlowElement)$/;

/** The running text of a body, as readers see it, without markup, footnote marks and image descriptions. */
export function plainText(body: string, format: Article['format'], language: Language): string {
  const tree = (format === 'mdx' ? mdxToMdast(body) : markdownToMdast(body)) as TextNode;
  const pieces: string[] = [];
  collect(tree, 'root', pieces);
  return typeset(pieces.join('').replace(/\s+/g, ' ').trim(), language);
}

function collect(node: TextNode, parent: string, pieces: string[]): void {
  const border = INLINE.test(node.type) && !HOLDS_BLOCKS.test(parent) ? '' : ' ';
  pieces.push(border);
  if (node.type === 'html')
    pieces.push((node.value ?? '').replace(/<br\b[^>]*>/gi, ' ').replace(/<[^>]*>/g, border));
  else if (node.value !== undefined) pieces.push(node.value);
  if (node.type === 'image' && node.title) pieces.push(node.title);
  for (const { name, value } of node.attributes ?? []) {
    if ((name === 'title' || name === 'by') && typeof value === 'string') pieces.push(value, ' ');
  }
  for (const child of node.children ?? []) collect(child, node.type, pieces);
  pieces.push(border);
}
