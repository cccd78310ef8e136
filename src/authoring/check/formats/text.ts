import type { RuleTexts } from '../../../i18n/rules.ts';
import type { Severity } from '../../finding.ts';
import type { FormattedFinding } from './formatted-finding.ts';

/** Characters shown of a long line, and how many of them precede the finding. */
const [WIDTH, BEFORE] = [100, 40];

export type Style = (severity: Severity, text: string) => string;

/** Findings for people: place, severity and rule, message, the line with carets below it, and the remedy. */
export function textFormat(formatted: readonly FormattedFinding[], texts: RuleTexts, style: Style): string {
  return formatted.map((each) => `${textOf(each, texts, style)}\n`).join('\n');
}

function textOf(formatted: FormattedFinding, texts: RuleTexts, style: Style): string {
  const { path, line, column, severity, rule, message, remedy } = formatted;
  const head = `${path}:${line}:${column}  ${style(severity, texts.severities[severity])}  ${rule}`;
  return [head, `  ${message}`, ...excerpt(formatted), `  → ${remedy}`].join('\n');
}

/** The source line, cut around the finding, with carets below. */
function excerpt({ source, line, column, endColumn }: FormattedFinding): string[] {
  if (source === undefined || source.trim() === '') return [];
  const from = column - 1 > WIDTH - 20 ? column - 1 - BEFORE : 0;
  const shown = visible(source.slice(from, from + WIDTH));
  const [left, right] = [from > 0 ? '…' : '', from + WIDTH < source.length ? '…' : ''];
  const indent = ' '.repeat(left.length + widthOf(source.slice(from, column - 1)));
  const marked = source.slice(column - 1, Math.min(endColumn - 1, from + WIDTH));
  const number = String(line);
  return [
    `  ${number} │ ${left}${shown}${right}`,
    `  ${' '.repeat(number.length)} │ ${indent}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  ];
}

/** Replaces control and invisible characters by visible ones, one for one, so that no terminal obeys them. */
const visible = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .replace(/[\u00ad\u200b\u200c\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '·');

/** Number of visible characters: a letter and its accents count as one. */
const widthOf = (text: string): number => [...new Intl.Segmenter().segment(visible(text))].length;
