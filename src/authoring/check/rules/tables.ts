import type { Edit, Span } from '../../finding.ts';
import { nodesOfType } from '../nodes.ts';
import { documentRule } from '../rule.ts';

/** The cells of a table row, as GFM splits it: at every bar without a backslash, even in code. */
function cellsOf(text: string, { start, end }: Span): Span[] {
  const cells: Span[] = [];
  const source = text.slice(start, end);
  let from = start + (/^\s*\|?/.exec(source)?.[0].length ?? 0);
  for (const { index, 0: bar } of source.matchAll(/\\[^]|\|/g)) {
    if (bar !== '|' || start + index < from) continue;
    cells.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  if (text.slice(from, end).trim() !== '') cells.push({ start: from, end });
  return cells;
}

/** The page leaves out cells beyond the last column of the head. */
export const tableCell = documentRule({
  name: 'table-cell',
  severity: 'error',
  check(document, report) {
    const { text } = document;
    let columns = 0;
    for (const { node, span, parent } of nodesOfType(document, 'tableRow')) {
      if (parent?.type === 'table' && parent.children[0] === node) columns = node.children.length;
      const newline = text.indexOf('\n', span.start);
      const end = newline === -1 ? text.length : newline;
      const surplus = cellsOf(text, { start: span.start, end })
        .slice(columns)
        .filter((cell) => text.slice(cell.start, cell.end).trim() !== '');
      for (const cell of surplus) report(cell, { cell: text.slice(cell.start, cell.end).trim(), columns });
    }
  },
});

/** Rows with bars that are not a table because the delimiter row is missing or has another number of columns. */
export const tableUnread = documentRule({
  name: 'table-unread',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    const { text } = document;
    if (!text.includes('|')) return;
    for (const { span, parent } of nodesOfType(document, 'paragraph')) {
      const source = text.slice(span.start, span.end);
      const lines = source.split('\n').map((line) => line.trim());
      if (lines.length < 2 || !lines.every((line) => /^\|.*\|$/.test(line))) continue;
      const counts = lines.map((line) => cellsOf(line, { start: 0, end: line.length }).length);
      const columns = counts[0] as number;
      const isDashes = (line: string | undefined): boolean => line !== undefined && /^[|\s:-]+$/.test(line);
      const rest = parent?.type === 'root' && counts.every((count) => count === columns);
      const at = span.start + source.indexOf('\n');
      const dashes = `|${' --- |'.repeat(columns)}`;
      const edits: Edit[] =
        lines.some(isDashes) || !rest ? [] : [{ start: at, end: at, text: `\n${dashes}` }];
      report(span, { columns, expected: dashes }, edits);
    }
  },
});
