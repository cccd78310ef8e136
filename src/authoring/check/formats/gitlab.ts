import { createHash } from 'node:crypto';
import type { Severity } from '../../finding.ts';
import type { FormattedFinding } from './formatted-finding.ts';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * GitLab's code quality report (docs.gitlab.com, "Code Quality report format"). A fingerprint identifies a finding across
 * runs, so it leaves out the line number.
 */
export function gitlabFormat(formatted: readonly FormattedFinding[]): string {
  const counts = new Map<string, number>();
  const rows = formatted.map(({ path, line, rule, severity, message, remedy, source }) => {
    const same = JSON.stringify([path, rule, message, source ?? '']);
    const count = counts.get(same) ?? 0;
    counts.set(same, count + 1);
    return {
      description: `${message} → ${remedy}`,
      check_name: rule,
      fingerprint: createHash('sha1').update(`${same}${count}`).digest('hex'),
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}
