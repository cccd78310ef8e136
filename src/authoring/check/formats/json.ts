import type { Severity } from '../../finding.ts';
import type { FormattedFinding } from './formatted-finding.ts';

/** The names in the published format, which are older than the severities. */
const GRADES: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'advice' };

/** Findings for programs: a JSON array sorted by file and line. */
export function jsonFormat(formatted: readonly FormattedFinding[]): string {
  const rows = formatted.map(({ path, line, column, endColumn, rule, severity, message, remedy }) => ({
    file: path,
    line,
    column,
    endColumn,
    rule,
    grade: GRADES[severity],
    message,
    remedy,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
