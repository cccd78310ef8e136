import type { Language } from '../archive/language.ts';
import { TYPOGRAPHIES } from '../i18n/typographies.ts';

const anyOf = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}'’])`, 'iu');

/** By language, words whose beginning may be left out. */
const SHORTENED: Partial<Record<Language, RegExp>> = {};
const shortened = (language: Language): RegExp =>
  (SHORTENED[language] ??= anyOf(TYPOGRAPHIES[language].shortenedWords));

/** Years without their century, and decades. */
const YEAR = /^\d{2}(?:er[ns]?|s)?(?![\p{L}\p{N}'’])/u;

/** `Rock 'n' Roll`, but not `der Buchstabe 'n' fehlt`. */
const AND = /^'n'(?![\p{L}\p{N}])/u;
const NAMES_LETTER =
  /(?:^|[^\p{L}])(?:das|dem|des|ein|einem|eines|Buchstaben?|Laut|Zeichen|Taste|the|an?|letters?|character|key)[\s„“"]*$/iu;

const OPENER = /[\s([{/–—„“"-]/;
const WORD = /[\p{L}\p{N}]/u;

const isAnd = (text: string, index: number): boolean =>
  AND.test(text.slice(index, index + 4)) && index > 0 && !NAMES_LETTER.test(text.slice(0, index));

/** Whether a straight mark that could open a quotation is an apostrophe for omitted letters instead. Within a quotation it always is. */
export function isElision(text: string, index: number, language: Language, isOpen: boolean): boolean {
  const length = elided(text, index, language);
  return length > 0 && (isOpen || isAnd(text, index) || !isClosed(text, index + length, language));
}

/** Length of the shortened word at a mark, including the mark; 0 if there is none. */
function elided(text: string, index: number, language: Language): number {
  if (isAnd(text, index)) return 3;
  const rest = text.slice(index + 1);
  const match = shortened(language).exec(rest) ?? YEAR.exec(rest);
  return match ? match[0].length + 1 : 0;
}

/** Whether a straight mark that could close a quotation belongs to its word instead, because a later mark closes the quotation. */
export function isOfWord(text: string, index: number, language: Language): boolean {
  if (index > 1 && isAnd(text, index - 2)) return true;
  return isPossessive(text, index) && isClosed(text, index + 1, language);
}

/** `Hans' Buch`, `the boys' secret`. */
const isPossessive = (text: string, index: number): boolean =>
  /[sxzß]/i.test(text[index - 1] ?? '') && /^\s+['\p{L}]/u.test(text.slice(index + 1, index + 4));

/** Whether a quotation closes after `from` before another one opens. */
function isClosed(text: string, from: number, language: Language): boolean {
  for (let index = text.indexOf("'", from); index !== -1; index = text.indexOf("'", index + 1)) {
    const [before, next] = [text[index - 1] ?? ' ', text[index + 1] ?? ''];
    if (isAnd(text, index)) index += 2;
    else if (WORD.test(next)) {
      if (OPENER.test(before) && elided(text, index, language) === 0) return false;
    } else if (!/\s/.test(before) && !isPossessive(text, index)) return true;
  }
  return false;
}

/** Sets primes for feet and inches, minutes and seconds: `5' 10"`, `53° 41' 20"`, and `27"-Monitor` if no quotation is open. */
export function withPrimes(text: string): string {
  if (!/\d['"]/.test(text)) return text;
  let isOpen = false;
  return text
    .replace(/(\d)'(\s?)(\d{1,2}(?:[.,]\d+)?)(?:"|'')/g, '$1′$2$3″')
    .replace(/(°\s?\d{1,2}(?:[.,]\d+)?)'(?!\p{L})/gu, '$1′')
    .replace(/(′\s?\d{1,2}(?:[.,]\d+)?)"/g, '$1″')
    .replace(/"/g, (mark, index: number, whole: string) => {
      if (!isOpen && INCHES.test(whole.slice(index - 1, index + 3))) return '″';
      isOpen = !isOpen;
      return mark;
    });
}
const INCHES = /^\d"-\p{Lu}/u;
