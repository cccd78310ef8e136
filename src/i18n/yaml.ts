import type { YamlProblem } from '../archive/diagnostic.ts';
import type { Explanation } from './diagnostics.ts';

/** Errors in YAML: every code of the library, and ours. */
export type YamlTexts = Readonly<Record<YamlProblem, Explanation>>;
