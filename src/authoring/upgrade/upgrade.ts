import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { CONTENT_FORMAT } from '../../archive/content-format.ts';
import { ContentError } from '../../archive/diagnostic.ts';
import { isLanguage } from '../../archive/language.ts';
import { DEFAULT_WORDS, WORD_KEYS } from '../../archive/url-words.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { hasGermanWords } from '../../loader/content-format.ts';
import { decode } from '../../loader/content-text.ts';
import { yamlIn } from '../../loader/yaml-file.ts';
import { settingsIn } from '../../loader/site-settings.ts';
import { AuthoringError } from '../authoring-error.ts';

const SITE_FILE = 'site.yaml';

export interface Upgrade {
  /** The lines that site.yaml gains; empty if the content has the present format. */
  added: readonly string[];
}

/**
 * Brings the content folder into the form of this version; every other line keeps its text. With `isTrial` it writes nothing. Throws a
 * ContentError if site.yaml is wrong, or of a newer version.
 */
export function upgradeContent(contentDir: string, { isTrial }: { isTrial: boolean }): Upgrade {
  const path = join(contentDir, SITE_FILE);
  const text = decode(readFileSync(path));
  const { contents } = parseDocument(text ?? '');
  if (text === undefined || !isMap(contents)) throw new AuthoringError('brokenFile', { file: SITE_FILE });
  const written = contents.toJSON() as { format?: unknown; language?: unknown; urls?: object };
  const format = typeof written.format === 'number' ? written.format : 1;
  const words = isLanguage(written.language)
    ? { format, language: written.language, urls: { ...written.urls }, formerUrls: {} }
    : undefined;
  const added = [
    ...(words && hasGermanWords(words) ? germanWords() : []),
    ...(format < CONTENT_FORMAT ? [`format: ${CONTENT_FORMAT}`] : []),
  ];
  const upgraded = withLines(withoutFormat(text, format < CONTENT_FORMAT), added);
  const [settings, diagnostics] = settingsIn(yamlIn(SITE_FILE, upgraded));
  if (!settings) throw new ContentError(diagnostics);
  if (!isTrial && added.length > 0) writeAtomically(path, upgraded);
  return { added };
}

/** Format 1 had German words in the addresses of every site. */
const germanWords = (): string[] => [
  'urls:',
  ...WORD_KEYS.filter((key) => DEFAULT_WORDS.en[key] !== DEFAULT_WORDS.de[key]).map(
    (key) => `  ${key}: ${DEFAULT_WORDS.de[key]}`,
  ),
];

const withoutFormat = (text: string, isOld: boolean): string =>
  isOld ? text.replace(/^format:.*\n?/m, '') : text;

const withLines = (text: string, lines: readonly string[]): string =>
  lines.length === 0 ? text : `${text.replace(/\n*$/, '\n')}${lines.join('\n')}\n`;
