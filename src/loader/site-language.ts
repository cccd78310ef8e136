import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../archive/language.ts';
import { SETTINGS_FILE } from './settings-file.ts';
import { readYaml } from './yaml-file.ts';

/** The language of the site, for commands that print messages before or without loading the content. */
export function siteLanguage(contentDir: string): Language {
  const file = readYaml(contentDir, SETTINGS_FILE);
  const language: unknown = Array.isArray(file)
    ? undefined
    : (file.data as Record<string, unknown> | null)?.['language'];
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
}
