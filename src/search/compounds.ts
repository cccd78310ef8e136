import type { Vocabulary } from './vocabulary.ts';
import { isCapital, rootOf, wordKey, wordsOf } from './words.ts';

/** Shorter words are no part: "in", "ab" and "um" stand in half of all words. */
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 9;

/** Splits German nouns by the words that occur in an archive. */
export class CompoundSplitter {
  readonly #roots: ReadonlySet<string>;
  readonly #nouns: ReadonlySet<string>;
  /** Most words come again and again. */
  readonly #keys = new Map<string, string>();
  /** By key. */
  readonly #known = new Map<string, readonly string[]>();

  constructor(vocabularies: readonly Pick<Vocabulary, 'roots' | 'nouns'>[]) {
    this.#roots = new Set(vocabularies.flatMap(({ roots }) => roots));
    this.#nouns = new Set(vocabularies.flatMap(({ nouns }) => nouns));
  }

  /**
   * What the compounds of a text hold behind their beginning, as keys in the order of the alphabet: "Breitbandausbauprojekt"
   * gives "ausbauprojekt" and "projekt". The beginning needs no entry, as Pagefind finds a word by its beginning.
   */
  partsOf(text: string): string[] {
    const words = new Set(wordsOf(text));
    const parts = new Set<string>();
    for (const word of words) {
      if (word.length < SHORTEST_COMPOUND || !isCapital(word)) continue;
      for (const rest of this.#rests(this.#keyOf(word))) parts.add(rest);
    }
    if (parts.size === 0) return [];
    for (const word of words) parts.delete(this.#keyOf(word));
    return [...parts].sort();
  }

  #keyOf(word: string): string {
    const known = this.#keys.get(word);
    if (known !== undefined) return known;
    const key = wordKey(word);
    this.#keys.set(word, key);
    return key;
  }

  /** What remains behind each place where a word ends and a noun begins; each may be a compound in itself. */
  #rests(word: string): readonly string[] {
    const known = this.#known.get(word);
    if (known) return known;
    const rests: string[] = [];
    for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
      const rest = word.slice(end);
      if (this.#isWord(rest, this.#nouns) && this.#isWord(word.slice(0, end), this.#roots)) rests.push(rest);
    }
    this.#known.set(word, rests);
    return rests;
  }

  /** A root takes the joint between two parts with it: Haushalt-s-plan, Kind-er-garten, Schul(e)-träger. */
  #isWord(part: string, known: ReadonlySet<string>): boolean {
    if (known.has(rootOf(part))) return true;
    return part.length >= 2 * SHORTEST_PART && this.#rests(part).length > 0;
  }
}
