import { withoutUmlauts } from '../../language/fold.ts';
import { STEMMERS } from '../../language/stemmer.ts';
import type { Language } from '../../archive/language.ts';
import type { Token } from '../../language/tokens.ts';
import { END, readIndexWord } from '../../search/index-word.ts';

/** How near a word of an article is to the typed one, the nearest first. */
export const TIER = {
  /** The same word; an abbreviation if the reader typed one. */
  exact: 0,
  /** Another form of it, or the same letters in other case if the reader typed an abbreviation. */
  form: 1,
  /** The same letters with other umlauts: "Müller" for "Muller", "Burger" for "Bürger". */
  spelling: 2,
  /** Another form with other umlauts: "Häuser" for "Haus", but also "Burgen" for "Bürger". */
  umlautForm: 3,
  /** A longer word that begins with it or contains it. */
  part: 4,
} as const;

export type Tier = (typeof TIER)[keyof typeof TIER];

/** A longer word in capitals was typed with caps lock on. */
const LONGEST_ABBREVIATION = 5;
/** A prefix this short begins too many words: "Rat" is not "Rathburn". */
const LONGEST_SHORT = 3;
/** Words this short have no other forms, only other words: "KI" is not "Kien". */
const LONGEST_FORMLESS = 2;
/** A stem of this length also matches as a prefix: "Schulträger" for "Schulen". */
const SHORTEST_STEM = 5;

interface TermOptions {
  /** Only the word itself matches, no other form. */
  isExact?: boolean;
  /** Languages besides the site's, in which the word has other forms. */
  others?: readonly Language[] | undefined;
}

/** A word of a query. */
export class Term {
  /** Folded. */
  readonly word: string;
  readonly isAbbreviation: boolean;
  /** Only the word itself matches, no other form. */
  readonly isExact: boolean;
  readonly #plain: string;
  /** In the site's language, and in those of other articles. */
  readonly #stems: readonly [Stem, ...Stem[]];
  readonly #tiers = new Map<string, Tier | undefined>();

  constructor(token: Token, language: Language, { isExact = false, others = [] }: TermOptions = {}) {
    this.word = token.word;
    this.#plain = withoutUmlauts(this.word);
    // A number is not the prefix of another.
    this.isExact = isExact || this.word.length <= LONGEST_FORMLESS || /^\d+$/.test(this.word);
    this.isAbbreviation = token.isAbbreviation === true && token.end - token.start <= LONGEST_ABBREVIATION;
    const stemIn = (of: Language): Stem => new Stem(this.word, STEMMERS[of]);
    this.#stems = [stemIn(language), ...others.map(stemIn)];
  }

  /** Longer words count only if nothing else is found. */
  get isShort(): boolean {
    return this.#plain.length <= LONGEST_SHORT;
  }

  /** The common prefix of all indexed words that may match. */
  get prefix(): string {
    if (this.isExact) return this.#plain + END;
    const plain = this.#stems
      .map((stem) => withoutUmlauts(stem.sure))
      .reduce((shortest, other) => (other.length < shortest.length ? other : shortest));
    return plain.length > LONGEST_FORMLESS ? plain : this.#plain.slice(0, LONGEST_FORMLESS + 1);
  }

  /** How near an indexed word is; undefined if it does not match. */
  tier(indexed: string): Tier | undefined {
    const cached = this.#tiers.get(indexed);
    if (cached !== undefined || this.#tiers.has(indexed)) return cached;
    const tier = this.#tierOf(indexed);
    this.#tiers.set(indexed, tier);
    return tier;
  }

  #tierOf(indexed: string): Tier | undefined {
    const { word, isAbbreviation } = readIndexWord(indexed);
    if (word === this.word) return this.isAbbreviation && !isAbbreviation ? TIER.form : TIER.exact;
    const plain = withoutUmlauts(word);
    if (plain === this.#plain) return TIER.spelling;
    if (this.isExact) return undefined;
    if (this.#stems.some((stem) => stem.isOf(word))) {
      const alike = withoutUmlauts(commonBeginning(word, this.word)).length;
      return alike < commonBeginning(plain, this.#plain).length ? TIER.umlautForm : TIER.form;
    }
    return this.#begins(word) ? TIER.part : undefined;
  }

  #begins(word: string): boolean {
    if (word.startsWith(this.word)) return true;
    const [{ plain, folded }] = this.#stems;
    return plain.length >= SHORTEST_STEM && this.word.startsWith(folded) && word.startsWith(folded);
  }
}

/** What the forms of a word have in common in a language. */
class Stem {
  /** With its umlauts written out, and without them. */
  readonly folded: string;
  readonly plain: string;
  readonly #word: string;
  readonly #stemmer: (word: string) => string;

  constructor(word: string, stemmer: (word: string) => string) {
    [this.#word, this.#stemmer] = [word, stemmer];
    this.folded = stemmer(word);
    this.plain = withoutUmlauts(this.folded);
  }

  /** The beginning of all forms. */
  get sure(): string {
    const common = commonBeginning(this.#word, this.folded);
    // English stemmers replace a last letter: "stud-i" for "stud-y" and "stud-ies".
    return common.length < this.folded.length ? common : common.replace(/(?<=...)[eiy]$/, '');
  }

  isOf(word: string): boolean {
    return withoutUmlauts(this.#stemmer(word)) === this.plain;
  }
}

function commonBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return a.slice(0, length);
}
