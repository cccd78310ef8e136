import { readYaml } from './yaml-file.ts';

/** The language of the site, for commands that say something before or without its content; German where site.yaml does not tell. */
export function siteLanguage(contentDir: string): 'de' | 'en' {
  const file = readYaml(contentDir, 'site.yaml');
  const language: unknown = Array.isArray(file)
    ? undefined
    : (file.data as Record<string, unknown> | null)?.['language'];
  return language === 'en' ? 'en' : 'de';
}
