import leven from 'leven';
import { foldWord } from '../../language/fold.ts';
import type { Language } from '../../archive/language.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { Session } from './session.ts';
import { Term } from './term.ts';

/** How many letters may differ: one in four, at most three. */
const tolerance = (word: string): number => Math.min(3, Math.floor(word.length / 4));

/**
 * The typed query with its unknown words replaced by the most similar words of the archive; undefined if all its words occur, or if one
 * resembles none. Word lists are loaded newest first, until one has a similar word.
 */
export async function suggestionFor(typed: string, session: Session): Promise<string | undefined> {
  const { language } = session.index;
  let corrected = typed.trim();
  let changed = false;
  for (const term of requiredTerms(session)) {
    if (await occurs(term, session)) continue;
    const similar = await similarWord(term.word, session);
    if (similar === undefined) return undefined;
    corrected = replaced(corrected, term.word, similar, language);
    changed = true;
  }
  return changed ? corrected : undefined;
}

/** The required words of a query, each once. */
function requiredTerms({ query }: Session): Term[] {
  const terms = query.wanted.flatMap(({ sequences: [first = []] }) => first);
  return [...new Map(terms.map((term) => [term.word, term])).values()];
}

/** Whether any article has a word or a form of it. */
export async function occurs(term: Term, { index, slices, occurrences }: Session): Promise<boolean> {
  const answer = occurrences.get(term.word);
  if (answer !== undefined) return answer;
  for (const entry of index.slices) {
    const slice = await slices.get(entry);
    const wanted = [{ typed: term.word, sequences: [[term]] }];
    if ((await slice.match({ wanted, without: [] })).matches.length === 0) continue;
    occurrences.set(term.word, true);
    return true;
  }
  occurrences.set(term.word, false);
  return false;
}

/** Whether any article has a word of the lists. */
async function isFound(word: string, session: Session): Promise<boolean> {
  const { language, alsoIn } = session.index;
  for (const token of tokensOf(word, language))
    if (!(await occurs(new Term(token, language, { others: alsoIn }), session))) return false;
  return true;
}

/** Replaces a word of a text, with a capital if the reader typed one. */
function replaced(text: string, word: string, other: string, language: Language): string {
  return tokensOf(text, language)
    .filter((token) => token.word === word)
    .reduceRight((changed, { start, end }) => {
      const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
      const written = isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      return changed.slice(0, start) + written + changed.slice(end);
    }, text);
}

async function similarWord(word: string, session: Session): Promise<string | undefined> {
  const { index, slices } = session;
  for (const entry of index.slices) {
    const words = new Set(await (await slices.get(entry)).words());
    for (let similar = nearest(word, words); similar !== undefined; similar = nearest(word, words)) {
      // A hidden article may have been the only one with the word.
      if (!entry.changes || (await isFound(similar, session))) return similar;
      words.delete(similar);
    }
  }
  return undefined;
}

/** The word that differs least from a folded one, never that word itself; of equals the first, which is the most frequent. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let [best, least] = [undefined as string | undefined, tolerance(word) + 1];
  for (const candidate of words) {
    const folded = foldWord(candidate);
    if (Math.abs(folded.length - word.length) >= least) continue;
    const distance = leven(word, folded, { maxDistance: least });
    if (distance > 0 && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
