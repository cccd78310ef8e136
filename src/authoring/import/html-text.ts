import type { Nodes } from 'hast';
import { rehype } from 'rehype';

const reader = rehype().data('settings', { fragment: true }).freeze();

/** Parses a fragment as the HTML Standard specifies. */
export const parseHtml = (html: string) => reader.parse(html);

export const htmlOf = (nodes: Parameters<typeof reader.stringify>[0]): string => reader.stringify(nodes);

/** HTML, or text with references such as `&#8211;`, as one line of plain text. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  return textOf(parseHtml(html)).replace(/\s+/g, ' ').trim();
}

export const textOf = (node: Nodes): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element' && /^(?:script|style)$/.test(node.tagName)
      ? ''
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';
