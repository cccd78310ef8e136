import { diagnostic, type Diagnostic, type Locate } from '../archive/diagnostic.ts';
import type { Language } from '../archive/language.ts';
import {
  DEFAULT_WORDS,
  FIRST_SEGMENTS,
  type FormerWords,
  isFixedSegment,
  type UrlWords,
  WORD_KEYS,
  type WordKey,
} from '../archive/url-words.ts';

/** What site.yaml says about the words in addresses. */
export interface WrittenWords {
  language: Language;
  urls: Partial<Readonly<Record<WordKey, string | undefined>>>;
  formerUrls: FormerWords;
}

/** The language's words, except for those that the site names. */
export const wordsOf = ({ language, urls }: Pick<WrittenWords, 'language' | 'urls'>): UrlWords => ({
  ...DEFAULT_WORDS[language],
  ...Object.fromEntries(Object.entries(urls).filter(([, word]) => word !== undefined)),
});

/** A word and the field that gives it. */
interface Use {
  key: WordKey;
  word: string;
  field: readonly (string | number)[];
}

/** Words that something else already has: two pages or a page and a redirect would be at one address. */
export function wordConflicts(written: WrittenWords, locate: Locate): Diagnostic[] {
  const words = wordsOf(written);
  const current = WORD_KEYS.map((key): Use => ({ key, word: words[key], field: ['urls', key] }));
  const former = WORD_KEYS.flatMap((key) =>
    (written.formerUrls[key] ?? []).map((word, index): Use => ({
      key,
      word,
      field: ['formerUrls', key, index],
    })),
  );
  const ofSite = [...current.filter(({ key }) => written.urls[key] !== undefined), ...former];
  const all = [...current, ...former];
  return ofSite.flatMap((use) => {
    const other = takenBy(use, all);
    if (other === undefined) return [];
    const [field, word] = [use.field.slice(0, 2).join('.'), use.word];
    return [diagnostic(locate(use.field), 'url-word-taken', { field, word, other })];
  });
}

const isFirst = (key: WordKey): boolean => FIRST_SEGMENTS.includes(key);

/** What has the word already: another field, or the program. */
function takenBy(use: Use, all: readonly Use[]): string | undefined {
  if (isFirst(use.key) && isFixedSegment(use.word)) return 'Nachlese';
  const taker = all.find(
    ({ key, word, field }) =>
      word === use.word &&
      field.join() !== use.field.join() &&
      (key === use.key || (isFirst(key) && isFirst(use.key))),
  );
  return taker?.field.slice(0, 2).join('.');
}
