import { diagnostic, type Diagnostic, type Locate } from '../archive/diagnostic.ts';
import type { Language } from '../archive/language.ts';
import { suggestion } from '../archive/suggestion.ts';
import type { OwnWord } from '../archive/theme.ts';
import { defaultTexts, type DefaultText } from '../i18n/default-texts.ts';

/** Validates `theme/words.yaml`: texts of pages in the newsroom's own words, in the form of our messages. */
export function readWords(
  data: unknown,
  locate: Locate,
  language: Language,
): [Record<string, OwnWord>, Diagnostic[]] {
  const words: Record<string, OwnWord> = {};
  const diagnostics: Diagnostic[] = [];
  const texts = defaultTexts(language);
  const isGroup = (name: string): boolean =>
    name === '' || [...texts.keys()].some((known) => known.startsWith(`${name}.`));
  const visit = (value: unknown, path: readonly string[]): void => {
    const name = path.join('.');
    const text = texts.get(name);
    if (text) {
      const problem = problemOf(value, text);
      if (problem === undefined) words[name] = value as OwnWord;
      else diagnostics.push(diagnostic(locate(path), 'theme-word', { name, problem, text: text.sample }));
    } else if (!isGroup(name)) {
      const params = { field: name, suggestion: suggestion(name, [...texts.keys()]) };
      diagnostics.push(diagnostic(locate(path), 'unknown-field', params));
    } else if (isMap(value)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    } else {
      const field = name === '' ? 'words.yaml' : name;
      diagnostics.push(diagnostic(locate(path), 'invalid-field', { field, expected: 'map' }));
    }
  };
  visit(data ?? {}, []);
  return [words, diagnostics];
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why a value cannot stand for a text; undefined if it can. */
function problemOf(value: unknown, { length, values }: DefaultText): 'text' | 'list' | 'values' | undefined {
  if (length !== undefined)
    return Array.isArray(value) && value.length === length && value.every(isText) ? undefined : 'list';
  const forms = isMap(value) && values > 0 ? [value['one'], value['other']] : [value];
  if (!forms.every(isText) || (isMap(value) && Object.keys(value).length !== 2)) return 'text';
  const numbers = forms.flatMap((form) =>
    [...form.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)),
  );
  return numbers.every((number) => number >= 1 && number <= values) ? undefined : 'values';
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
