import type { Diagnostic, Place } from '../archive/diagnostic.ts';
import type { CheckParams, CheckRule } from '../i18n/rules.ts';

/** How serious a finding is: errors stop a merge, warnings need a look, infos may be ignored. */
export type Severity = 'error' | 'warning' | 'info';

/** A span of a file's text as returned by `decode`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A replacement that `--fix` makes in a file. */
export interface Edit extends Span {
  text: string;
}

/** A finding of one of the check's rules; its words are in `src/i18n`. */
export type RuleFinding = {
  [R in CheckRule]: Place & {
    rule: R;
    params: CheckParams[R];
    /** Characters of its line that the finding covers, at least one. */
    length: number;
    /** The fix, if it is safe. */
    edits?: readonly Edit[];
  };
}[CheckRule];

/** A finding of the check, or a diagnostic of the catalog, which is always an error. */
export type Finding = (RuleFinding | (Diagnostic & { length?: never; edits?: readonly Edit[] })) & {
  severity: Severity;
};

/** Sorts by file, line and column, then by rule, so that the order is total. */
export function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
