import type { TextWords } from './text-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isCapital, rootOf, wordKey } from './words.ts';

/** Shorter words are no part: "in", "ab" and "um" stand in half of all words. */
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 9;

/** A word as it stands in texts: most come again and again. */
interface Word {
  key: string;
  /** What it holds behind its beginning, as keys. */
  rests: readonly string[];
}

/** Splits German nouns by the words that occur in an archive. */
export class CompoundSplitter {
  readonly #roots: ReadonlySet<string>;
  readonly #nouns: ReadonlySet<string>;
  readonly #texts: TextWords;
  /** By number. */
  readonly #words: (Word | undefined)[] = [];
  /** By key. */
  readonly #known = new Map<string, readonly string[]>();

  constructor(vocabularies: readonly Pick<Vocabulary, 'roots' | 'nouns'>[], texts: TextWords) {
    this.#texts = texts;
    this.#roots = new Set(vocabularies.flatMap(({ roots }) => roots));
    this.#nouns = new Set(vocabularies.flatMap(({ nouns }) => nouns));
  }

  /**
   * What the compounds of a text hold behind their beginning, as keys in the order of the alphabet: "Breitbandausbauprojekt"
   * gives "ausbauprojekt" and "projekt". The beginning needs no entry, as Pagefind finds a word by its beginning. `words` are
   * the numbers of the text's words.
   */
  partsOf(words: Uint32Array): string[] {
    const parts = new Set<string>();
    for (const number of words) for (const rest of this.#word(number).rests) parts.add(rest);
    if (parts.size === 0) return [];
    for (const number of words) parts.delete(this.#word(number).key);
    return [...parts].sort();
  }

  #word(number: number): Word {
    return (this.#words[number] ??= this.#wordOf(this.#texts.forms[number] as string));
  }

  #wordOf(form: string): Word {
    const key = wordKey(form);
    const isCompound = form.length >= SHORTEST_COMPOUND && isCapital(form);
    return { key, rests: isCompound ? this.#rests(key) : [] };
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
