import type { Element, ElementContent } from 'hast';
import { element, elementsIn, isElement, property } from './hast.ts';
import { textOf } from '../text/html-text.ts';

/** Marks what is written as HTML, because Markdown cannot express it. */
export const RAW = 'dataRaw';
/** A line break in a cell of a Markdown table, where only `<br>` can be one. */
export const CELL_BREAK = 'cell-break';
/** What only HTML can have in a cell. */
const COMPLEX = /^(?:ul|ol|dl|blockquote|pre|hr|details)$/;
/** What HTML in a body cannot have: pictures and footnotes exist in Markdown only. */
const MARKDOWN_ONLY = /^(?:img|footnote-reference)$/;

/**
 * Settles how each table is written: as a table of GFM, if its cells hold lines; as HTML, if they hold lists or span several rows or
 * columns; and not as a table, if it only puts pictures or blocks beside each other.
 */
export function withTables(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const whole = { ...node, children: withTables(node.children) };
    return node.tagName === 'table' ? tableOf(whole) : [whole];
  });
}

const isCell = ({ tagName }: Element): boolean => /^t[dh]$/.test(tagName);
const has = (node: Element, names: RegExp): boolean =>
  elementsIn(node, ({ tagName }) => names.test(tagName)).length > 0;

function tableOf(table: Element): ElementContent[] {
  const cells = elementsIn(table, isCell);
  const captions = elementsIn(table, ({ tagName }) => tagName === 'caption');
  const above = captions
    .map(({ children }) => element('p', children))
    .filter((node) => textOf(node).trim() !== '');
  if (isLayout(table, cells)) return [...above, ...cells.flatMap(({ children }) => children)];
  const isComplex =
    has(table, COMPLEX) || cells.some((cell) => spans(cell, 'colSpan') || spans(cell, 'rowSpan'));
  if (isComplex && !has(table, MARKDOWN_ONLY)) return [rawTable(table)];
  const rows = table.children.filter((child) => !isElement(child) || child.tagName !== 'caption');
  return [...above, { ...table, properties: {}, children: rows.map(withLines) }];
}

const spans = (cell: Element, name: string): boolean => Number(property(cell, name)) > 1;

/** A table of one cell, column or row of blocks; one with headings or tables in it; or one that says so. */
function isLayout(table: Element, cells: readonly Element[]): boolean {
  if (property(table, 'role') === 'presentation' || cells.length < 2) return true;
  if (has(table, /^(?:table|h[1-6])$/) || cells.some((cell) => cell.children.length > 4)) return true;
  const rows = elementsIn(table, ({ tagName }) => tagName === 'tr');
  const widest = Math.max(...rows.map((row) => elementsIn(row, isCell).length));
  if (widest < 2 && !has(table, /^th$/)) return true;
  const isOfBlocks = cells.some((cell) => cell.children.length > 1 || has(cell, /^(?:img|ul|ol)$/));
  return textOf(table).trim() === '' || (rows.length === 1 && isOfBlocks);
}

const rawTable = (table: Element): Element => ({ ...table, properties: { [RAW]: 'true' } });

/** Cells of a Markdown table hold one line: paragraphs and items are separated by `<br>`. */
function withLines(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  return {
    ...node,
    children: isCell(node) ? linesOf(node.children).map(withBreaks) : node.children.map(withLines),
  };
}

function withBreaks(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  return node.tagName === 'br' ? element(CELL_BREAK) : { ...node, children: node.children.map(withBreaks) };
}

function linesOf(blocks: readonly ElementContent[]): ElementContent[] {
  return blocks.flatMap((block, index) => [...(index > 0 ? [element('br')] : []), ...lineOf(block)]);
}

function lineOf(block: ElementContent): ElementContent[] {
  if (!isElement(block)) return [block];
  if (/^(?:ul|ol|dl|blockquote|li|dd|details)$/.test(block.tagName)) return linesOf(block.children);
  if (block.tagName === 'hr') return [];
  return block.children;
}
