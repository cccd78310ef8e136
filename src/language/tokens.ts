import type { Language } from '../archive/language.ts';
import { BROWSER_LANGUAGES } from '../i18n/browser-languages.ts';
import { foldWord } from './fold.ts';

/** A word of a text in the form that the search compares. */
export interface Token {
  /** Folded, see `foldWord`; for a sign, the word that it is read as. */
  word: string;
  /** Indexes within the text. */
  start: number;
  end: number;
  /** The characters between it and the token before, if none is a space: "-" in "E-Akte". */
  glue?: string;
  /** It has a capital after its first letter, as in SPÖ and GmbH. */
  isAbbreviation?: true;
  /** The sign, if it is one. */
  sign?: string;
}

/**
 * A token is a run of letters and digits with their marks (Unicode's L, N and M), ignoring soft hyphens and joiners, or a sign that is
 * read aloud; + and # count only after a word, as in C++ and C#. Everything else separates tokens.
 */
const TOKEN =
  /§+|[&%‰€$£°]|(?<=[\p{L}\p{N}+])\+|(?<=\p{L})#|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/gu;

const INNER_CAPITAL = /^.+\p{Lu}/u;

/** Longer tokens are cut: they are not words. */
const LONGEST = 80;

/**
 * Cuts a text into search words. Index and query share this function, so a phrase copied from a text finds that text, whatever signs
 * it contains.
 */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  const { signs, genderedEnding } = BROWSER_LANGUAGES[language];
  let before = -1;
  const add = (raw: string, start: number): void => {
    const sign = raw.charAt(0);
    const word = signs[sign] ?? foldWord(raw).slice(0, LONGEST);
    if (word === '') return;
    const between = before === -1 ? ' ' : text.slice(before, start);
    const token: Token = { word, start, end: start + raw.length };
    if (!/\s/.test(between)) token.glue = between;
    if (signs[sign]) token.sign = sign;
    else if (INNER_CAPITAL.test(raw)) token.isAbbreviation = true;
    before = token.end;
    tokens.push(token);
  };
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    const mayEnd = genderedEnding?.letters.some((letters) => raw.endsWith(letters)) === true;
    const ending = mayEnd ? genderedEnding.pattern.exec(raw) : undefined;
    if (!ending) add(raw, index);
    else {
      add(raw.slice(0, ending.index), index);
      add(ending[0], index + ending.index);
    }
  }
  return tokens;
}

/** The folded words of a text, in order. */
export const wordsOf = (text: string, language: Language): string[] =>
  tokensOf(text, language).map(({ word }) => word);
