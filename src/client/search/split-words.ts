import { foldWord } from '../../language/fold.ts';
import { BROWSER_LANGUAGES } from '../../i18n/browser-languages.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { SearchIndex } from '../../search/index-format.ts';
import { rootOf } from '../../search/words.ts';
import type { Query, Wanted } from './query.ts';
import { Session } from './session.ts';
import { occurs } from './suggestion.ts';
import { Term } from './term.ts';
import type { Widening } from './widening.ts';

const SHORTEST_PART = 4;

/** Words of the archive by root, each in its most frequent form. */
type WordsByRoot = Map<string, string>;

/**
 * A search for the parts of compounds that no article has: "Glasfaserausbau" becomes "Glasfaser" and "Ausbau". Undefined if all words
 * occur in the archive, or if one that does not cannot be split.
 */
export async function splitSession(session: Session, isCurrent: () => boolean): Promise<Session | undefined> {
  const { index, slices, query } = session;
  if (!BROWSER_LANGUAGES[index.language].hasCompounds || session.split.length > 0) return undefined;
  const words: WordsByRoot = new Map();
  const unread = [...index.slices];
  const wanted: Wanted[] = [];
  const split: Widening[] = [];
  for (const one of query.wanted) {
    if (!isCurrent()) return undefined;
    const term = one.sequences.find((terms) => terms.length === 1)?.[0];
    if (!term || term.isExact || (await occurs(term, session))) {
      wanted.push(one);
      continue;
    }
    let parts = partsOf(term.word, words);
    while (!parts && isCurrent()) {
      const entry = unread.shift();
      if (!entry) break;
      for (const word of await (await slices.get(entry)).words()) {
        const root = rootOf(foldWord(word));
        if (!words.has(root)) words.set(root, word);
      }
      parts = partsOf(term.word, words);
    }
    if (!parts) return undefined;
    wanted.push(...parts.map((part) => wantedWord(part, index)));
    split.push({ typed: one.typed, by: 'split', parts });
  }
  if (split.length === 0) return undefined;
  const instead: Query = { wanted, without: query.without };
  return new Session(index, slices, instead, split);
}

function wantedWord(word: string, { language, alsoIn }: Pick<SearchIndex, 'language' | 'alsoIn'>): Wanted {
  const terms = tokensOf(word, language).map((token) => new Term(token, language, { others: alsoIn }));
  return { typed: word, sequences: [terms] };
}

/** Splits a folded word into words of the archive: into two if possible, the first as long as possible. */
export function partsOf(
  word: string,
  words: ReadonlyMap<string, string>,
  whole = new Set<string>(),
): string[] | undefined {
  if (whole.has(word)) return undefined;
  const cuts: { first: string; rest: string }[] = [];
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end--) {
    const first = words.get(rootOf(word.slice(0, end)));
    if (first !== undefined) cuts.push({ first, rest: word.slice(end) });
  }
  for (const { first, rest } of cuts) {
    const second = words.get(rootOf(rest));
    if (second !== undefined) return [first, second];
  }
  for (const { first, rest } of cuts) {
    const others = partsOf(rest, words, whole);
    if (others) return [first, ...others];
  }
  whole.add(word);
  return undefined;
}
