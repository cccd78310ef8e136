import type { Severity } from '../../finding.ts';
import type { FormattedFinding } from './formatted-finding.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub's workflow commands, which Forgejo reads too: each finding annotates its line. */
export function githubFormat(formatted: readonly FormattedFinding[]): string {
  return formatted.map((each) => `${commandOf(each)}\n`).join('');
}

function commandOf({
  path,
  line,
  column,
  endColumn,
  rule,
  severity,
  message,
  remedy,
}: FormattedFinding): string {
  const properties = { file: path, line, endLine: line, col: column, endColumn, title: rule };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(`${message}\n→ ${remedy}`)}`;
}

/** Escapes as in github.com/actions/toolkit, `command.ts`. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
