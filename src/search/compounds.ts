import type { Vocabulary } from './vocabulary.ts';
import { isCapital, rootOf, wordKey, wordsOf } from './words.ts';

/** Shorter words are no part: "in", "ab" and "um" stand in half of all words. */
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 9;

/** A word as it stands in texts: most come again and again. */
interface Word {
  key: string;
  /** What it holds behind its beginning, as keys. */
  rests: readonly string[];
  /** The last text in which it was met, by number. */
  text: number;
}

/** Splits German nouns by the words that occur in an archive. */
export class CompoundSplitter {
  readonly #roots: ReadonlySet<string>;
  readonly #nouns: ReadonlySet<string>;
  readonly #words = new Map<string, Word>();
  /** By key. */
  readonly #known = new Map<string, readonly string[]>();
  #texts = 0;

  constructor(vocabularies: readonly Pick<Vocabulary, 'roots' | 'nouns'>[]) {
    this.#roots = new Set(vocabularies.flatMap(({ roots }) => roots));
    this.#nouns = new Set(vocabularies.flatMap(({ nouns }) => nouns));
  }

  /**
   * What the compounds of a text hold behind their beginning, as keys in the order of the alphabet: "Breitbandausbauprojekt"
   * gives "ausbauprojekt" and "projekt". The beginning needs no entry, as Pagefind finds a word by its beginning.
   */
  partsOf(text: string): string[] {
    const words = this.#distinctWords(text);
    const parts = new Set<string>();
    for (const { rests } of words) for (const rest of rests) parts.add(rest);
    if (parts.size === 0) return [];
    for (const { key } of words) parts.delete(key);
    return [...parts].sort();
  }

  #distinctWords(text: string): Word[] {
    const number = ++this.#texts;
    const found: Word[] = [];
    for (const form of wordsOf(text)) {
      const word = this.#wordOf(form);
      if (word.text === number) continue;
      word.text = number;
      found.push(word);
    }
    return found;
  }

  #wordOf(form: string): Word {
    const known = this.#words.get(form);
    if (known) return known;
    const key = wordKey(form);
    const isCompound = form.length >= SHORTEST_COMPOUND && isCapital(form);
    const word = { key, rests: isCompound ? this.#rests(key) : [], text: 0 };
    this.#words.set(form, word);
    return word;
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
