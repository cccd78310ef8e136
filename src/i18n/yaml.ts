import type { YamlProblem } from '../archive/diagnostic.ts';
import type { Explanation } from './diagnostics.ts';

/** What keeps YAML from being read: every code of the library, and ours. */
export type YamlTexts = Readonly<Record<YamlProblem, Explanation>>;
