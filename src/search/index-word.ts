import { umlautsOf, withoutUmlauts, withUmlauts } from '../language/fold.ts';

/** Ends the letters of a word in the index. It is itself a letter, since Pagefind accepts nothing else, but no word has it. */
export const END = 'ǀ';
const CAPITALS = 'ǁ';
const DIGITS = 2;
const BASE = 36;

/**
 * A word in its index form: without its umlauts, then END, the positions of its umlauts, and CAPITALS for an abbreviation.
 * Pagefind is given no language, so it does not stem. "Müller" is `mullerǀ01`, "SPÖ" `spoǀ02ǁ`. So a prefix of the word finds it;
 * `mullerǀ` finds "Müller" and "Muller" and nothing longer; and a match shows how close it is to the reader's spelling.
 */
export function indexWord(folded: string, isAbbreviation = false): string {
  const places = umlautsOf(folded).map((index) => index.toString(BASE).padStart(DIGITS, '0'));
  return withoutUmlauts(folded) + END + places.join('') + (isAbbreviation ? CAPITALS : '');
}

export interface IndexedWord {
  /** Folded, with its umlauts spelled out. */
  word: string;
  isAbbreviation: boolean;
}

/** The reverse of `indexWord`. */
export function readIndexWord(indexed: string): IndexedWord {
  const [plain = '', marks = ''] = indexed.split(END);
  const isAbbreviation = marks.endsWith(CAPITALS);
  const places = (isAbbreviation ? marks.slice(0, -CAPITALS.length) : marks).match(/../g) ?? [];
  return {
    word: withUmlauts(
      plain,
      places.map((digits) => parseInt(digits, BASE)),
    ),
    isAbbreviation,
  };
}
