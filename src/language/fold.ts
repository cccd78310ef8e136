/** Letters that Unicode does not decompose, and German ones that are written out where a keyboard lacks them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' },
  ...{ æ: 'ae', œ: 'oe', ø: 'oe', å: 'a', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ς: 'σ' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * The form in which words are compared: lower case, umlauts written out, no marks, compatibility forms resolved. `Łódź` becomes
 * `lodz`, `CO₂` `co2`, `MÜLLER` and `Mueller` `mueller`. What is neither letter nor digit is dropped, and so
 * are two letters of Khoisan languages by which the search index marks words.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] as string)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]|[ǀǁ]/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] as string);
}

/** The `e` of an umlaut that is written out: not in "neue" or "Quelle", where another vowel or a q stands before it. */
const WRITTEN_OUT = /(?<![aeiouyq])([aou])e/g;

/** A folded word without its umlauts: "mueller" becomes "muller", "haeuser" "hauser". */
export const withoutUmlauts = (folded: string): string => folded.replace(WRITTEN_OUT, '$1');

/** Indexes of the vowels that had an umlaut, within the word without umlauts. */
export function umlautsOf(folded: string): number[] {
  return [...folded.matchAll(WRITTEN_OUT)].map(({ index }, before) => index - before);
}

/** The folded word again. */
export function withUmlauts(plain: string, umlauts: readonly number[]): string {
  let word = '';
  let start = 0;
  for (const index of umlauts) {
    word += `${plain.slice(start, index + 1)}e`;
    start = index + 1;
  }
  return word + plain.slice(start);
}
