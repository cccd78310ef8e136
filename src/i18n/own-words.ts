import type { OwnWord } from '../archive/theme.ts';

/** A text of the pages, a list such as the weekdays, or a text with values. */
export type Text = string | readonly string[] | ((...values: never[]) => string);

/** Texts by name, in groups. */
export interface Texts {
  readonly [name: string]: Text | Texts;
}

export const isList = (text: Text | Texts): text is readonly string[] => Array.isArray(text);

/** The theme's words for some texts; undefined if it has none for them. */
export function wordsFor(
  texts: object,
  words: Readonly<Record<string, OwnWord>>,
): Readonly<Record<string, OwnWord>> | undefined {
  const own = Object.entries(words).filter(([name]) => Object.hasOwn(texts, name.replace(/\..*/, '')));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** The texts, with a theme's words in place of ours. */
export function withOwnWords<T extends object>(
  texts: T,
  words: Readonly<Record<string, OwnWord>>,
  locale: string,
): T {
  const replace = (from: Texts, path: string): Texts =>
    Object.fromEntries(
      Object.entries(from).map(([name, text]) => {
        const own = `${path}${name}`;
        const word = words[own];
        if (word !== undefined) return [name, typeof text === 'function' ? filled(word, locale) : word];
        const isGroup = typeof text === 'object' && !isList(text);
        return [name, isGroup ? replace(text, `${own}.`) : text];
      }),
    );
  return replace(texts as Texts, '') as T;
}

/** A text with values. The first number among them decides between the forms. */
function filled(word: OwnWord, locale: string): (...values: unknown[]) => string {
  const rules = new Intl.PluralRules(locale);
  const written = (value: unknown): string =>
    typeof value === 'number'
      ? value.toLocaleString(locale)
      : Array.isArray(value)
        ? value.join(', ')
        : String(value);
  return (...values) => {
    const number = values.find((value) => typeof value === 'number');
    const form =
      typeof word === 'object' && 'other' in word
        ? word[rules.select(number ?? 0) === 'one' ? 'one' : 'other']
        : String(word);
    return form.replace(/\{(\d+)\}/g, (_, index: string) => written(values[Number(index) - 1]));
  };
}
