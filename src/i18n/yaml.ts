import type { YamlProblem } from '../archive/diagnostic.ts';
import type { Explanation } from './diagnostics.ts';
import { yamlDe } from './yaml.de.ts';
import { yamlEn } from './yaml.en.ts';

/** What keeps YAML from being read: every code of the library, and ours. */
export type YamlTexts = Readonly<Record<YamlProblem, Explanation>>;

export const yamlTexts = (language: 'de' | 'en'): YamlTexts => (language === 'de' ? yamlDe : yamlEn);
