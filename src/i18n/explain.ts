import type { Diagnostic } from '../archive/diagnostic.ts';
import { diagnosticTexts, ruleTexts } from './author-languages.ts';
import type { Explanation } from './diagnostics.ts';
import type { Language } from '../archive/language.ts';
import type { CheckParams, CheckRule } from './rules.ts';

/** The message of a diagnostic of the catalog. */
export function explain(diagnostic: Diagnostic, language: Language): Explanation {
  const rule = diagnosticTexts(language).rules[diagnostic.rule] as (
    params: Diagnostic['params'],
  ) => Explanation;
  return rule(diagnostic.params);
}

/** The message of a finding of the check. */
export function explainFinding<R extends CheckRule>(
  rule: R,
  params: CheckParams[R],
  language: Language,
): Explanation {
  return ruleTexts(language).explain[rule](params);
}

/** A diagnostic as text: `articles/2023/03/x.md:7:11 unknown-term`, then the message, then the remedy. */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const { message, remedy } = explain(diagnostic, language);
  const { file, line, column, rule } = diagnostic;
  // What is beside the content folder is named as it is seen from its own folder.
  return `${file.replace(/^\.\.\//, '')}:${line}:${column}  ${rule}\n  ${message}\n  → ${remedy}`;
}
