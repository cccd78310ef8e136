import type { Diagnostic, Place } from '../archive/diagnostic.ts';
import type { CheckParams, CheckRule } from '../i18n/rules.ts';

/** How much a finding matters: errors stop a merge, warnings should be looked at, advice may be ignored. */
export type Severity = 'error' | 'warning' | 'info';

/** A piece of a file's text as `decode` gives it, as indexes of characters (UTF-16). */
export interface Span {
  start: number;
  end: number;
}

/** What `--fix` puts in place of a piece of a file. */
export interface Edit extends Span {
  text: string;
}

/** What a rule of the check found; the words for it are in `src/i18n`. */
export type RuleFinding = {
  [R in CheckRule]: Place & {
    rule: R;
    params: CheckParams[R];
    /** Characters that the finding takes up in its line, at least one. */
    length: number;
    /** What fixes it, where that is safe. */
    edits?: readonly Edit[];
  };
}[CheckRule];

/** Anything that is wrong: a finding, or a diagnostic of the catalog, which is always an error. */
export type Finding = (RuleFinding | (Diagnostic & { length?: never; edits?: readonly Edit[] })) & {
  severity: Severity;
};

/** In the order of files, lines and columns; then by rule, so that the order is total. */
export function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
