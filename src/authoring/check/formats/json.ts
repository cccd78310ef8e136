import type { FormattedFinding } from './formatted-finding.ts';

/** Findings for programs: a JSON array in the order of files and lines. */
export function jsonFormat(told: readonly FormattedFinding[]): string {
  const rows = told.map(({ path, line, column, endColumn, rule, grade, message, remedy }) => ({
    file: path,
    ...{ line, column, endColumn, rule, grade, message, remedy },
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
