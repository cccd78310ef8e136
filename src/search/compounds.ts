import type { Vocabulary } from './vocabulary.ts';
import { isCapital, rootOf, wordKey, wordsOf } from './words.ts';

/** Shorter words are no part: "in", "ab" and "um" stand in half of all words. */
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 9;

/** Splits German nouns by the words that occur in an archive. */
export class CompoundSplitter {
  readonly #roots: ReadonlySet<string>;
  readonly #nouns: ReadonlySet<string>;
  /** The rests of every word asked for; most words come again and again. */
  readonly #memory = new Map<string, readonly string[]>();

  constructor(vocabularies: readonly Pick<Vocabulary, 'roots' | 'nouns'>[]) {
    this.#roots = new Set(vocabularies.flatMap(({ roots }) => roots));
    this.#nouns = new Set(vocabularies.flatMap(({ nouns }) => nouns));
  }

  /**
   * What the compounds of a text hold behind their beginning, as keys in the order of the alphabet: "Breitbandausbauprojekt"
   * gives "ausbauprojekt" and "projekt". The beginning needs no entry, as Pagefind finds a word by its beginning.
   */
  partsOf(text: string): string[] {
    const words = wordsOf(text);
    const whole = new Set(words.map(wordKey));
    const parts = new Set<string>();
    for (const word of words) {
      if (word.length < SHORTEST_COMPOUND || !isCapital(word)) continue;
      for (const rest of this.#rests(wordKey(word))) parts.add(rest);
    }
    return [...parts].filter((part) => !whole.has(part)).sort();
  }

  /** What remains behind each place where a word ends and a noun begins; each may be a compound in itself. */
  #rests(word: string): readonly string[] {
    const known = this.#memory.get(word);
    if (known) return known;
    const rests: string[] = [];
    for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
      const rest = word.slice(end);
      if (this.#isWord(rest, this.#nouns) && this.#isWord(word.slice(0, end), this.#roots)) rests.push(rest);
    }
    this.#memory.set(word, rests);
    return rests;
  }

  /** A root takes the joint between two parts with it: Haushalt-s-plan, Kind-er-garten, Schul(e)-träger. */
  #isWord(part: string, known: ReadonlySet<string>): boolean {
    if (known.has(rootOf(part))) return true;
    return part.length >= 2 * SHORTEST_PART && this.#rests(part).length > 0;
  }
}
