import type { Diagnostic, Expectation, Rule, RuleParams } from '../archive/diagnostic.ts';
import { diagnosticsDe } from './diagnostics.de.ts';
import { diagnosticsEn } from './diagnostics.en.ts';

/** What is wrong, and the way out. */
export interface Explanation {
  message: string;
  remedy: string;
}

/** The words for every rule, in one language. */
export interface DiagnosticTexts {
  rules: { [R in Rule]: (params: RuleParams[R]) => Explanation };
  expected: Record<Expectation, string>;
  summary: (count: number) => string;
}

const ALL: Record<'de' | 'en', DiagnosticTexts> = { de: diagnosticsDe, en: diagnosticsEn };

export const diagnosticTexts = (language: 'de' | 'en'): DiagnosticTexts => ALL[language];

/** Explains a diagnostic in the author's language. */
export function explain(diagnostic: Diagnostic, language: 'de' | 'en'): Explanation {
  const rule = ALL[language].rules[diagnostic.rule] as (params: Diagnostic['params']) => Explanation;
  return rule(diagnostic.params);
}

/** One diagnostic as text: `articles/2023/03/x.md:7:11 unknown-term`, then what is wrong, then the way out. */
export function formatDiagnostic(diagnostic: Diagnostic, language: 'de' | 'en'): string {
  const { message, remedy } = explain(diagnostic, language);
  const { file, line, column, rule } = diagnostic;
  return `${file}:${line}:${column}  ${rule}\n  ${message}\n  → ${remedy}`;
}
