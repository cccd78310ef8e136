import type { Expectation, Rule, RuleParams } from '../archive/diagnostic.ts';

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
