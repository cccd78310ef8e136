import { withoutUmlauts } from '../../language/fold.ts';
import { STEMMERS } from '../../language/stemmer.ts';
import type { Language } from '../../archive/language.ts';
import type { Token } from '../../language/tokens.ts';
import { END, readIndexWord } from '../../search/index-word.ts';

/** How near a word of an article is to the one that a reader typed, the nearest first. */
export const TIER = {
  /** The same word; an abbreviation where the reader typed one. */
  exact: 0,
  /** Another form of it, or the same letters in other case where the reader typed an abbreviation. */
  form: 1,
  /** The same letters with other umlauts: "Müller" for "Muller", "Burger" for "Bürger". */
  spelling: 2,
  /** Another form with other umlauts: "Häuser" for "Haus", but also "Burgen" for "Bürger". */
  umlautForm: 3,
  /** A longer word that begins with it or holds it. */
  part: 4,
} as const;

export type Tier = (typeof TIER)[keyof typeof TIER];

/** A longer word in capitals was typed with the key for capitals locked. */
const LONGEST_ABBREVIATION = 5;
/** So few letters begin too many words: "Rat" is not "Rathburn". */
const LONGEST_SHORT = 3;
/** Other forms of so few letters are other words: "KI" is not "Kien". */
const LONGEST_FORMLESS = 2;
/** Longer words also begin with the stem of what was typed: "Schulträger" for "Schulen". */
const SHORTEST_STEM = 5;

/** A word that a reader looks for. */
export class Term {
  /** Folded. */
  readonly word: string;
  readonly isAbbreviation: boolean;
  /** The word as it stands, and no other form of it. */
  readonly isExact: boolean;
  readonly #plain: string;
  /** With its umlauts written out, and without them. */
  readonly #foldedStem: string;
  readonly #stem: string;
  readonly #stemmer: (word: string) => string;
  readonly #tiers = new Map<string, Tier | undefined>();

  constructor(token: Token, language: Language, isExact = false) {
    this.word = token.word;
    this.#plain = withoutUmlauts(this.word);
    // A number is no beginning of another one.
    this.isExact = isExact || this.word.length <= LONGEST_FORMLESS || /^\d+$/.test(this.word);
    this.isAbbreviation = token.isAbbreviation === true && token.end - token.start <= LONGEST_ABBREVIATION;
    this.#stemmer = STEMMERS[language];
    this.#foldedStem = this.#stemmer(this.word);
    this.#stem = withoutUmlauts(this.#foldedStem);
  }

  /** Longer words count only where nothing else is found. */
  get isShort(): boolean {
    return this.#plain.length <= LONGEST_SHORT;
  }

  /** What all words of the index begin with that may be meant. */
  get prefix(): string {
    if (this.isExact) return this.#plain + END;
    const common = commonBeginning(this.word, this.#foldedStem);
    // English stemmers exchange a last letter: "stud-i" for "stud-y" and "stud-ies".
    const sure = common.length < this.#foldedStem.length ? common : common.replace(/(?<=...)[eiy]$/, '');
    const plain = withoutUmlauts(sure);
    return plain.length > LONGEST_FORMLESS ? plain : this.#plain.slice(0, LONGEST_FORMLESS + 1);
  }

  /** How near a word of the index is, if it is meant at all. */
  tier(indexed: string): Tier | undefined {
    const known = this.#tiers.get(indexed);
    if (known !== undefined || this.#tiers.has(indexed)) return known;
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
    if (withoutUmlauts(this.#stemmer(word)) === this.#stem) {
      const alike = withoutUmlauts(commonBeginning(word, this.word)).length;
      return alike < commonBeginning(plain, this.#plain).length ? TIER.umlautForm : TIER.form;
    }
    return this.#begins(word) ? TIER.part : undefined;
  }

  #begins(word: string): boolean {
    if (word.startsWith(this.word)) return true;
    const isLong = this.#stem.length >= SHORTEST_STEM;
    return isLong && this.word.startsWith(this.#foldedStem) && word.startsWith(this.#foldedStem);
  }
}

function commonBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return a.slice(0, length);
}
