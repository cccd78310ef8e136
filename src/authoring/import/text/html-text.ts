import type { Nodes } from 'hast';
import { rehype } from 'rehype';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

const reader = rehype().data('settings', { fragment: true }).freeze();

/** Parses a fragment as the HTML Standard specifies. */
export const parseHtml = (html: string) => reader.parse(html);

export const htmlOf = (nodes: Parameters<typeof reader.stringify>[0]): string => reader.stringify(nodes);

/** HTML, or text with references such as `&#8211;`, as one line of plain text. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  return textOf(parseHtml(html)).replace(/\s+/g, ' ').trim();
}

/** A term's name as plain text. Some exports escape names twice: `R&amp;amp;D`. */
export function termName(html: string): string {
  const name = plainText(html);
  return /&(?:amp|lt|gt|quot|apos|#\d+);/.test(name) ? plainText(name) : name;
}

/** The text of a tree, without scripts and styles. */
export function textOf(tree: Nodes): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'element' && /^(?:script|style)$/.test(node.tagName)) return SKIP;
    if (node.type === 'text') text += node.value;
    return CONTINUE;
  });
  return text;
}
