import { groupBy } from '../archive/groups.ts';
import type { TextWords } from './text-words.ts';
import { isCapital, rootOf } from './words.ts';

/** Maximum length of the word list; a reader waits for it only when nothing was found. */
const LONGEST_LIST = 4000;
const SHORTEST_LISTED = 4;

/** The words that occur in the articles of a slice. */
export interface Vocabulary {
  /** Roots of all words, sorted. */
  roots: readonly string[];
  /** The words that are usually capitalised: in German, nouns. */
  nouns: readonly string[];
  /** Words in their most common form, by number of articles in descending order, ties alphabetically. */
  frequent: readonly string[];
}

/** Collects the vocabulary of texts, one per article, from their word numbers. */
export function vocabularyOf(texts: readonly Uint32Array[], { forms, folded }: TextWords): Vocabulary {
  const articles = new Uint32Array(forms.length);
  for (const text of texts) for (const word of text) articles[word] = (articles[word] as number) + 1;
  const counted = forms.map((form, number) => ({
    form,
    key: folded[number] as string,
    count: articles[number] as number,
  }));
  const byKey = groupBy(
    counted.filter(({ count, form }) => count > 0 && /\p{L}/u.test(form)),
    ({ key }) => key,
  );
  const all = [...byKey].map(([key, variants]) => ({ key, root: rootOf(key), ...mostFrequent(variants) }));
  const frequent = all
    .filter(({ key }) => key.length >= SHORTEST_LISTED)
    .sort((a, b) => b.articles - a.articles || (a.word < b.word ? -1 : 1));
  return {
    roots: [...new Set(all.map(({ root }) => root))].sort(),
    nouns: [...new Set(all.filter(({ word }) => isCapital(word)).map(({ root }) => root))].sort(),
    frequent: frequent.slice(0, LONGEST_LIST).map(({ word }) => word),
  };
}

function mostFrequent(variants: readonly { form: string; count: number }[]): {
  word: string;
  articles: number;
} {
  let [word, most, articles] = ['', 0, 0];
  for (const { form, count } of variants) {
    articles += count;
    if (count > most || (count === most && form < word)) [word, most] = [form, count];
  }
  return { word, articles };
}
