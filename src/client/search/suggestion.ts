import leven from 'leven';
import type { SearchIndex } from '../../search/index-format.ts';
import { normalized } from './query.ts';
import type { Session } from './session.ts';
import type { OpenSlices } from './open-slices.ts';

/** How many letters may differ: one of every four, but never more than three. */
const tolerance = (word: string): number => Math.min(3, Math.floor(word.length / 4));

/**
 * A query as typed, its unknown words exchanged for the most similar words of the archive; undefined where all words are
 * known, or one resembles none. Lists of words are loaded newest first, until one has something similar.
 */
export async function suggestionFor(
  typed: string,
  { query, index, slices }: Session,
): Promise<string | undefined> {
  const words = new Set([...query.phrases.flatMap((phrase) => phrase.split(' ')), ...query.words]);
  let corrected = typed.trim();
  let changed = false;
  for (const word of words) {
    if (await isKnown(word, index, slices)) continue;
    const similar = await similarWord(word, index, slices);
    if (similar === undefined) return undefined;
    corrected = corrected.replace(WORD, (part) =>
      normalized(part) === word ? asTyped(part, similar) : part,
    );
    changed = true;
  }
  return changed ? corrected : undefined;
}

/** What stands between spaces, without the punctuation around it. */
const WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}])?/gu;

/** With a capital where the reader typed one. */
const asTyped = (typed: string, word: string): string =>
  /^\p{Lu}/u.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

async function isKnown(word: string, index: SearchIndex, slices: OpenSlices): Promise<boolean> {
  for (const entry of index.slices) {
    const { matches } = await (await slices.get(entry)).match({ words: [word], phrases: [], without: [] });
    if (matches.length > 0) return true;
  }
  return false;
}

async function similarWord(
  word: string,
  index: SearchIndex,
  slices: OpenSlices,
): Promise<string | undefined> {
  for (const entry of index.slices) {
    const similar = nearest(word, await (await slices.get(entry)).words());
    if (similar !== undefined) return similar;
  }
  return undefined;
}

/** The word that differs least; of equals the first, which is the most frequent. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  let [best, least] = [undefined as string | undefined, tolerance(word) + 1];
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = leven(word, normalized(candidate), { maxDistance: least });
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
