import { join } from 'node:path';
import { CONTENT_FORMAT } from '../../archive/content-format.ts';
import { ContentError } from '../../archive/diagnostic.ts';
import { isLanguage } from '../../archive/language.ts';
import { DEFAULT_WORDS, WORD_KEYS } from '../../archive/url-words.ts';
import { hasGermanWords } from '../../loader/content-format.ts';
import { SETTINGS_FILE } from '../../loader/settings-file.ts';
import { settingsIn } from '../../loader/site-settings.ts';
import { readYaml, yamlIn } from '../../loader/yaml-file.ts';
import { AuthoringError } from '../authoring-error.ts';
import { SourceText } from '../edit/source-text.ts';

export interface Upgrade {
  /** The lines that site.yaml gains; empty if the content has the present format. */
  added: readonly string[];
}

/**
 * Brings the content folder into the form of this version; every other line keeps its bytes. With `isTrial` it writes nothing. Throws a
 * ContentError if site.yaml is wrong, or of a newer version.
 */
export function upgradeContent(contentDir: string, { isTrial }: { isTrial: boolean }): Upgrade {
  const path = join(contentDir, SETTINGS_FILE);
  const source = SourceText.read(path);
  if (!source) throw new AuthoringError('brokenFile', { file: SETTINGS_FILE });
  const file = readYaml(contentDir, SETTINGS_FILE);
  if (Array.isArray(file)) throw new ContentError(file);
  const added = missingLines(file.data);
  const upgraded = source.rewritten(withLines(source.text, added));
  const [settings, diagnostics] = settingsIn(yamlIn(SETTINGS_FILE, upgraded.text));
  if (!settings) throw new ContentError(diagnostics);
  if (!isTrial && added.length > 0) upgraded.write(path);
  return { added };
}

/** The lines that a site.yaml lacks; none if it is too broken to tell. */
function missingLines(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { language, urls, ...others }: { format?: unknown; language?: unknown; urls?: unknown } = data;
  const format = others.format ?? 1;
  if (typeof format !== 'number' || format < 1 || format >= CONTENT_FORMAT) return [];
  const written = { ...(typeof urls === 'object' && urls) };
  const isGerman = isLanguage(language) && hasGermanWords({ format, language, urls: written });
  return [...(isGerman ? germanWords() : []), `format: ${CONTENT_FORMAT}`];
}

/** Format 1 had German words in the addresses of every site. */
const germanWords = (): string[] => [
  'urls:',
  ...WORD_KEYS.filter((key) => DEFAULT_WORDS.en[key] !== DEFAULT_WORDS.de[key]).map(
    (key) => `  ${key}: ${DEFAULT_WORDS.de[key]}`,
  ),
];

/** The text with further lines at its end, in the place of earlier ones of these fields: an old format, or an empty `urls`. */
function withLines(text: string, lines: readonly string[]): string {
  if (lines.length === 0) return text;
  const fields = lines.flatMap((line) => /^\w+/.exec(line) ?? []);
  const others = text.replace(new RegExp(`^(?:${fields.join('|')})[ \\t]*:.*\\n?`, 'gm'), '');
  return `${others.replace(/\n*$/, '\n')}${lines.join('\n')}\n`;
}
