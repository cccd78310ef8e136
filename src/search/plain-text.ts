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

/** Nodes whose text runs on into what stands before and behind them. */
const INLINE = /^(?:text|inlineCode|emphasis|strong|delete|link|linkReference|break|mdxJsxTextElement)$/;

/** The running text of a body, as readers see it, without markup, footnote marks and image descriptions. */
export function plainText(body: string, format: Article['format'], language: Language): string {
  const tree = (format === 'mdx' ? mdxToMdast(body) : markdownToMdast(body)) as TextNode;
  const pieces: string[] = [];
  collect(tree, pieces);
  return typeset(pieces.join('').replace(/\s+/g, ' ').trim(), language);
}

function collect(node: TextNode, pieces: string[]): void {
  const inline = INLINE.test(node.type);
  if (!inline) pieces.push(' ');
  if (node.type === 'html') pieces.push((node.value ?? '').replace(/<[^>]*>/g, ' '));
  else if (node.type === 'break') pieces.push(' ');
  else if (node.value !== undefined) pieces.push(node.value);
  if (node.type === 'image' && node.title) pieces.push(node.title);
  for (const { name, value } of node.attributes ?? []) {
    if ((name === 'title' || name === 'by') && typeof value === 'string') pieces.push(value, ' ');
  }
  for (const child of node.children ?? []) collect(child, pieces);
  if (!inline) pieces.push(' ');
}
