import type { Expectation, Rule, RuleParams } from '../archive/diagnostic.ts';

/** What is wrong, and how to correct it. */
export interface Explanation {
  message: string;
  remedy: string;
}

/** The messages of the catalog's rules, in one language. */
export interface DiagnosticTexts {
  rules: { [R in Rule]: (params: RuleParams[R]) => Explanation };
  expected: Record<Expectation, string>;
  summary: (count: number) => string;
}
