import type { AuthoringTexts } from './authoring.ts';
import type { CommandTexts } from './commands.ts';
import { authors as de } from './de/authors.ts';
import type { DiagnosticTexts } from './diagnostics.ts';
import { authors as en } from './en/authors.ts';
import type { FieldTexts } from './fields.ts';
import type { ImportTexts } from './import.ts';
import type { Language } from '../archive/language.ts';
import type { Prose } from './prose.ts';
import type { RuleTexts } from './rules.ts';
import type { ScanTexts } from './scan.ts';
import type { YamlTexts } from './yaml.ts';

/** The texts and patterns of a language that the commands and the check use. */
export interface AuthorLanguage {
  authoring: AuthoringTexts;
  commands: CommandTexts;
  diagnostics: DiagnosticTexts;
  fields: FieldTexts;
  import: ImportTexts;
  prose: Prose;
  rules: RuleTexts;
  scan: ScanTexts;
  yaml: YamlTexts;
}

export const AUTHOR_LANGUAGES: Readonly<Record<Language, AuthorLanguage>> = { de, en };

const of = (language: Language): AuthorLanguage => AUTHOR_LANGUAGES[language];

export const authoringTexts = (language: Language): AuthoringTexts => of(language).authoring;
export const commandTexts = (language: Language): CommandTexts => of(language).commands;
export const diagnosticTexts = (language: Language): DiagnosticTexts => of(language).diagnostics;
export const fieldTexts = (language: Language): FieldTexts => of(language).fields;
export const importTexts = (language: Language): ImportTexts => of(language).import;
export const proseOf = (language: Language): Prose => of(language).prose;
export const ruleTexts = (language: Language): RuleTexts => of(language).rules;
export const scanTexts = (language: Language): ScanTexts => of(language).scan;
export const yamlTexts = (language: Language): YamlTexts => of(language).yaml;
