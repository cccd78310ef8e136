import type { Language } from '../archive/language.ts';
import { isList, type Texts } from './own-words.ts';
import { PAGE_LANGUAGES } from './page-languages.ts';

/** A text of the pages that a theme may word otherwise. */
export interface DefaultText {
  /** Our text, with `{1}` for the first value that it contains. */
  sample: string;
  /** How many values it contains. */
  values: number;
  /** Number of entries, if the text is a list such as the weekdays. */
  length?: number;
}

/** The texts of all pages, by their path: `allOf`, `versions.title`. */
export function defaultTexts(language: Language): ReadonlyMap<string, DefaultText> {
  const found = new Map<string, DefaultText>();
  const visit = (texts: Texts, path: string): void => {
    for (const [name, text] of Object.entries(texts)) {
      if (name === 'locale') continue; // no text, but how numbers are written
      const own = `${path}${name}`;
      if (typeof text === 'string') found.set(own, { sample: text, values: 0 });
      else if (typeof text === 'function') found.set(own, sampleOf(text));
      else if (isList(text)) found.set(own, { sample: text.join(', '), values: 0, length: text.length });
      else visit(text, `${own}.`);
    }
  };
  visit(PAGE_LANGUAGES[language].messages, '');
  return found;
}

function sampleOf(text: (...values: never[]) => string): DefaultText {
  const values = Array.from({ length: text.length }, (_, index) => `{${index + 1}}`) as never[];
  try {
    return { sample: text(...values), values: text.length };
  } catch {
    return { sample: values.join(' '), values: text.length }; // it takes a list of words
  }
}
