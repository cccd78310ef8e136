import type { Row } from '../row.ts';
import type { TailRow } from './tail-row.ts';

/** Processor seconds, or seconds where those are not known. */
const cost = ({ processorSeconds, seconds }: Row): number => processorSeconds ?? seconds;

const peak = ({ peak: memory }: Row): number => Math.max(memory?.main ?? 0, memory?.child ?? 0) / 1e6;

/** A line for each archive, as Markdown, with its cost in proportion to the first one. */
export function tailTable(rows: readonly TailRow[]): string {
  const [plain] = rows;
  if (!plain) return '';
  const lines = rows.map((row) => {
    const { name, unit, articles, megabytes, full, added } = row;
    const share = (of: TailRow): number => (unit === 'MB' ? of.megabytes : of.articles);
    const ratio = cost(full) / share(row) / (cost(plain.full) / share(plain));
    return `| ${[
      ...[name, articles.toLocaleString('en'), megabytes.toFixed(0), full.pages.toLocaleString('en')],
      ...[cost(full).toFixed(1), `${ratio.toFixed(2)}× ${unit === 'MB' ? 'a MB' : 'an article'}`],
      ...[cost(added).toFixed(1), `${(cost(added) / cost(plain.added)).toFixed(2)}×`],
      ...[added.changed.written.toLocaleString('en'), peak(full).toFixed(0), peak(added).toFixed(0)],
    ].join(' | ')} |`;
  });
  const header = [
    ...['', 'articles', 'MB', 'pages', 'full build', 'in proportion', 'one article more', 'to plain'],
    ...['files written', 'peak MB, full', 'peak MB, one more'],
  ];
  const rule = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return `${[header, rule].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n${lines.join('\n')}\n\nBuilds in processor seconds.\n`;
}
