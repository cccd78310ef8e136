import type { Element, Nodes } from 'hast';
import { rehype } from 'rehype';

/** A row of a data table: its label and its number, as written and as a number. */
export interface Bar {
  label: string;
  text: string;
  value: number;
}

const reader = rehype().data('settings', { fragment: true }).freeze();

/** The bars of a chart, from the first two columns of a table's HTML. Rows without a number are left out. */
export function barsOf(tableHtml: string): Bar[] {
  const rows = elements(reader.parse(tableHtml), 'tr');
  return rows.flatMap((row) => {
    const [label, text] = elements(row, 'td').map((cell) => textOf(cell).trim());
    const value = germanNumber(text ?? '');
    return label === undefined || text === undefined || value === undefined ? [] : [{ label, text, value }];
  });
}

/** `1.234,5` and `12 %` as numbers; undefined where there is none. */
export function germanNumber(text: string): number | undefined {
  const match = /^[-−+]?(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+)(?:,\d+)?/.exec(text);
  if (!match) return undefined;
  return Number(
    match[0]
      .replace(/[.\u00a0\u202f ]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

function elements(node: Nodes, name: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' ? (child.tagName === name ? [child] : elements(child, name)) : [],
  );
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
