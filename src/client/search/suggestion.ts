import leven from 'leven';
import { foldWord } from '../../language/fold.ts';
import type { Language } from '../../archive/language.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { Session } from './session.ts';
import type { Term } from './term.ts';

/** How many letters may differ: one of every four, but never more than three. */
const tolerance = (word: string): number => Math.min(3, Math.floor(word.length / 4));

/**
 * A query as typed, its unknown words exchanged for the most similar words of the archive; undefined where all words are
 * known, or one resembles none. Lists of words are loaded newest first, until one has something similar.
 */
export async function suggestionFor(typed: string, session: Session): Promise<string | undefined> {
  const { language } = session.index;
  let corrected = typed.trim();
  let changed = false;
  for (const term of wantedTerms(session)) {
    if (await isKnown(term, session)) continue;
    const similar = await similarWord(term.word, session);
    if (similar === undefined) return undefined;
    corrected = exchanged(corrected, term.word, similar, language);
    changed = true;
  }
  return changed ? corrected : undefined;
}

/** The words of a query, each once. */
export function wantedTerms({ query }: Session): Term[] {
  const terms = query.wanted.flatMap(({ sequences: [first = []] }) => first);
  return [...new Map(terms.map((term) => [term.word, term])).values()];
}

/** Whether an article has a word, or one that counts as the same. */
export async function isKnown(term: Term, { index, slices, known }: Session): Promise<boolean> {
  const answer = known.get(term.word);
  if (answer !== undefined) return answer;
  for (const entry of index.slices) {
    const slice = await slices.get(entry);
    const wanted = [{ typed: term.word, sequences: [[term]] }];
    if ((await slice.match({ wanted, without: [] })).matches.length === 0) continue;
    known.set(term.word, true);
    return true;
  }
  known.set(term.word, false);
  return false;
}

/** A text with a word in the place of another, with a capital where the reader typed one. */
function exchanged(text: string, word: string, other: string, language: Language): string {
  return tokensOf(text, language)
    .filter((token) => token.word === word)
    .reduceRight((changed, { start, end }) => {
      const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
      const written = isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      return changed.slice(0, start) + written + changed.slice(end);
    }, text);
}

async function similarWord(word: string, { index, slices }: Session): Promise<string | undefined> {
  for (const entry of index.slices) {
    const similar = nearest(word, await (await slices.get(entry)).words());
    if (similar !== undefined) return similar;
  }
  return undefined;
}

/** The word that differs least from a folded one; of equals the first, which is the most frequent. Never the word itself. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  let [best, least] = [undefined as string | undefined, tolerance(word) + 1];
  for (const candidate of words) {
    const folded = foldWord(candidate);
    if (Math.abs(folded.length - word.length) >= least) continue;
    const distance = leven(word, folded, { maxDistance: least });
    if (distance > 0 && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
