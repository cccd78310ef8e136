import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** A row of a data table: its label, and its number as text and as a value. */
export interface Bar {
  label: string;
  text: string;
  value: number;
}

const reader = rehype().data('settings', { fragment: true }).freeze();

/** Reads the bars of a chart from the first two columns of an HTML table. Rows without a number are left out. */
export function barsOf(tableHtml: string): Bar[] {
  const rows = elements(reader.parse(tableHtml), 'tr');
  return rows.flatMap((row) => {
    const [label, text] = elements(row, 'td').map((cell) => toString(cell).trim());
    const value = germanNumber(text ?? '');
    return label === undefined || text === undefined || value === undefined ? [] : [{ label, text, value }];
  });
}

/** Parses numbers such as `1.234,5` and `12 %`; undefined if the text does not start with one. */
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

/** The outermost elements with a tag name. */
function elements(tree: Nodes, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName !== name || node === tree) return CONTINUE;
    found.push(node);
    return SKIP;
  });
  return found;
}
