import { foldWord } from '../language/fold.ts';
import type { TextWords } from './text-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isCapital, rootOf } from './words.ts';

/** Shorter words do not count as parts: "in", "ab" and "um" occur within half of all words. */
const SHORTEST_PART = 4;
/** A dictionary contains short words that no writer meant: the "Ration" in "Generation". */
const SHORTEST_LISTED_PART = 5;
const SHORTEST_COMPOUND = 9;

/** Words in their original spelling. */
export interface WordList {
  has: (word: string) => boolean;
}

/** The parts of a word except its first, in lower case, with umlauts. */
type Rests = readonly string[];

/** Splits German compounds by the words of an archive and of a dictionary. */
export class CompoundSplitter {
  readonly #roots: ReadonlySet<string>;
  readonly #nouns: ReadonlySet<string>;
  readonly #texts: TextWords;
  readonly #listed: ListedParts;
  /** By word number: the parts of a word of the texts, folded. */
  readonly #words: (readonly string[] | undefined)[] = [];
  /** By lower-case word. */
  readonly #cached = new Map<string, Rests>();

  constructor(
    vocabularies: readonly Pick<Vocabulary, 'roots' | 'nouns'>[],
    texts: TextWords,
    listed = new ListedParts(),
  ) {
    [this.#texts, this.#listed] = [texts, listed];
    this.#roots = new Set(vocabularies.flatMap(({ roots }) => roots));
    this.#nouns = new Set(vocabularies.flatMap(({ nouns }) => nouns));
  }

  /**
   * The parts of a text's compounds except the first, folded and sorted: "Breitbandausbauprojekt" gives "ausbauprojekt" and
   * "projekt". The first part needs no entry, since Pagefind matches prefixes. `words` are the numbers of the text's words.
   */
  partsOf(words: Uint32Array): string[] {
    const parts = new Set<string>();
    for (const number of words) for (const rest of this.#restsOf(number)) parts.add(rest);
    if (parts.size === 0) return [];
    for (const number of words) parts.delete(this.#texts.folded[number] as string);
    return [...parts].sort();
  }

  #restsOf(number: number): readonly string[] {
    const form = this.#texts.forms[number] as string;
    const isCompound = form.length >= SHORTEST_COMPOUND && isCapital(form);
    return (this.#words[number] ??= isCompound ? this.#rests(form.toLowerCase()).map(foldWord) : []);
  }

  /** The remainders of a word at every position where one word ends and a noun begins; a remainder may itself be a compound. */
  #rests(word: string): Rests {
    const cached = this.#cached.get(word);
    if (cached) return cached;
    const rests: string[] = [];
    for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
      const rest = word.slice(end);
      if (this.#isNoun(rest) && this.#isBeginning(word.slice(0, end))) rests.push(rest);
    }
    this.#cached.set(word, rests);
    return rests;
  }

  #isNoun(part: string): boolean {
    return this.#nouns.has(rootOf(foldWord(part))) || this.#isCompound(part) || this.#listed.isNoun(part);
  }

  #isBeginning(part: string): boolean {
    return (
      this.#roots.has(rootOf(foldWord(part))) || this.#isCompound(part) || this.#listed.isBeginning(part)
    );
  }

  #isCompound(part: string): boolean {
    return part.length >= 2 * SHORTEST_PART && this.#rests(part).length > 0;
  }
}

/** Linking elements between the parts of a compound: Haushalt-s-plan, Kind-er-garten. */
const JOINTS = ['', 's', 'es', 'n', 'en', 'er', 'e'];

/** Looks up parts of words in a dictionary, each once. Without a dictionary, no part is listed. */
export class ListedParts {
  readonly #list: WordList | undefined;
  readonly #nouns = new Map<string, boolean>();
  readonly #beginnings = new Map<string, boolean>();

  constructor(list?: WordList) {
    this.#list = list;
  }

  isNoun(part: string): boolean {
    return this.#ask(this.#nouns, part, (list) => list.has(capitalized(part)));
  }

  /** Whether a part can precede another one, with or without a linking element at its end. */
  isBeginning(part: string): boolean {
    return this.#ask(this.#beginnings, part, (list) =>
      JOINTS.some((joint) => {
        const word = part.slice(0, part.length - joint.length);
        if (!part.endsWith(joint) || word.length < SHORTEST_PART) return false;
        return list.has(capitalized(word)) || list.has(word);
      }),
    );
  }

  #ask(answers: Map<string, boolean>, part: string, look: (list: WordList) => boolean): boolean {
    if (!this.#list || part.length < SHORTEST_LISTED_PART) return false;
    let answer = answers.get(part);
    if (answer === undefined) answers.set(part, (answer = look(this.#list)));
    return answer;
  }
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
