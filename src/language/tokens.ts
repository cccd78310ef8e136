import { foldWord } from './fold.ts';

export type Language = 'de' | 'en';

/** A word of a text, as the search compares it. */
export interface Token {
  /** Folded, see `foldWord`; what a sign is read as, where it is one. */
  word: string;
  /** Indexes within the text. */
  start: number;
  end: number;
  /** What stands between it and the token before, where no space does: "-" in "E-Akte". */
  glue?: string;
  /** It has a capital behind its first letter, as SPÖ and GmbH have. */
  isAbbreviation?: true;
  /** The sign, where it is one. */
  sign?: string;
}

/** Signs that people read aloud, and search for, as words. */
const SIGNS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '&': { de: 'und', en: 'and' },
  '+': { de: 'plus', en: 'plus' },
  '#': { de: 'sharp', en: 'sharp' },
  '§': { de: 'paragraph', en: 'section' },
  '%': { de: 'prozent', en: 'percent' },
  '‰': { de: 'promille', en: 'permille' },
  '€': { de: 'euro', en: 'euro' },
  $: { de: 'dollar', en: 'dollar' },
  '£': { de: 'pfund', en: 'pound' },
  '°': { de: 'grad', en: 'degree' },
};

/**
 * A token is a run of letters and digits with their marks (Unicode's L, N and M), soft hyphens and joiners within it aside, or a
 * sign that is read aloud; + and # are such behind a word only, as in C++ and C#. All else separates.
 */
const TOKEN =
  /§+|[&%‰€$£°]|(?<=[\p{L}\p{N}+])\+|(?<=\p{L})#|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/gu;

/** `BürgerInnen`, `LehrerIn`: the ending of a gendered word is a token of its own, as behind a star or colon. "LinkedIn" has none. */
const GENDERED = /(?:(?<=\p{Ll}\u00AD?)Innen|(?<=(?:er|ist|ent|ant|or|eur|at|og|hr)\u00AD?)In)$/u;

const INNER_CAPITAL = /^.+\p{Lu}/u;

/** A longer word is cut: it is no word. */
const LONGEST = 80;

/**
 * Cuts a text into the words by which it is searched. The index and the query use this one reading, so that what stands in a text
 * is found as it stands there, whatever signs stand between.
 */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  const add = (raw: string, start: number): void => {
    const sign = raw.charAt(0);
    const word = SIGNS[sign]?.[language] ?? foldWord(raw).slice(0, LONGEST);
    if (word === '') return;
    const between = before === -1 ? ' ' : text.slice(before, start);
    const token: Token = { word, start, end: start + raw.length };
    if (!/\s/.test(between)) token.glue = between;
    if (SIGNS[sign]) token.sign = sign;
    else if (INNER_CAPITAL.test(raw)) token.isAbbreviation = true;
    before = token.end;
    tokens.push(token);
  };
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    const mayEnd = language === 'de' && (raw.endsWith('In') || raw.endsWith('Innen'));
    const ending = mayEnd ? GENDERED.exec(raw) : undefined;
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
