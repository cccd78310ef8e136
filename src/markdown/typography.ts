import { type Language, languageOfTag } from '../archive/language.ts';
import { TYPOGRAPHIES } from '../i18n/typographies.ts';
import type { Replacements, Typography } from '../i18n/typography.ts';
import { isElision, isOfWord, withPrimes } from './apostrophes.ts';

const NBSP = '\u00a0';

// No line break within these (DIN 5008).
const COMMON: Replacements['all'] = [
  { hint: '...', pattern: /\.{3}/g, by: '…' },
  { hint: '-', pattern: /(^|\s)-{1,2}(?=\s)/g, by: '$1–' },
  { hint: '%', pattern: /(\d)\s(?=%)/g, by: `$1${NBSP}` },
  { hint: '‰', pattern: /(\d)\s(?=‰)/g, by: `$1${NBSP}` },
  { hint: '€', pattern: /(\d)\s(?=€)/g, by: `$1${NBSP}` },
  { hint: '§', pattern: /(§§?)\s(?=\d)/g, by: `$1${NBSP}` },
];

const EVERYWHERE: Replacements = { needed: /[-%‰€§]|\.\.\./, all: COMMON };

/** Web and mail addresses, which stay unchanged. */
const ADDRESS = /(\b(?:https?:\/\/|www\.)[^\s<>"]+|[^\s<>@"]+@[^\s<>@"]+\.\w+)/;

/** A fast check: matching `ADDRESS` at every word is the slowest part of typography, and most text has no address. */
const mayHoldAddress = (text: string): boolean =>
  text.includes('@') || text.includes('://') || text.includes('www.');

/**
 * Sets quotation marks, dashes, ellipses and no-break spaces in running text. Open quotation marks carry over from one piece to the
 * next, so a quotation may span inline markup; `reset` starts a new block.
 */
export class Typesetter {
  readonly #language: Language;
  readonly #rules: Typography;
  readonly #replacements: readonly Replacements[];
  #before = '';
  #openSingle = false;

  constructor(language: Language) {
    this.#language = language;
    this.#rules = TYPOGRAPHIES[language];
    const { replacements } = this.#rules;
    this.#replacements = replacements === undefined ? [EVERYWHERE] : [EVERYWHERE, replacements];
  }

  reset(): void {
    this.#before = '';
    this.#openSingle = false;
  }

  /** Passes over text that stays unchanged, such as code, but still precedes the next piece. */
  skip(text: string): void {
    if (text !== '') this.#before = text.at(-1) as string;
  }

  set(text: string): string {
    if (text === '') return text;
    if (!mayHoldAddress(text)) return this.#setPiece(text);
    const pieces = text.split(ADDRESS);
    return pieces
      .map((piece, index) => (index % 2 === 0 ? this.#setPiece(piece) : this.#keep(piece)))
      .join('');
  }

  #keep(piece: string): string {
    this.skip(piece);
    return piece;
  }

  #setPiece(text: string): string {
    if (text === '') return text;
    const spaced = this.#replace(text);
    return /["']/.test(spaced) ? this.#setQuotes(spaced) : this.#keep(spaced);
  }

  #replace(text: string): string {
    let result = text;
    for (const { needed, all } of this.#replacements) {
      if (!needed.test(text)) continue;
      for (const { hint, pattern, by } of all) if (text.includes(hint)) result = result.replace(pattern, by);
    }
    return result;
  }

  #setQuotes(straight: string): string {
    const text = withPrimes(straight);
    let opened = false;
    const result = text.replace(/["']/g, (mark, index: number) => {
      const before = index > 0 ? (text[index - 1] as string) : this.#before;
      const opens =
        /["']/.test(before) && index > 0 ? opened : before === '' || this.#rules.openers.test(before);
      const set = mark === '"' ? this.#rules.double[opens ? 0 : 1] : this.#single(opens, text, index);
      opened = set === this.#rules.double[0] || set === this.#rules.single[0];
      return set;
    });
    this.skip(result);
    return result;
  }

  /** A straight single mark is an apostrophe between letters, for omitted letters, and where it closes no open quotation. */
  #single(opens: boolean, text: string, index: number): string {
    const next = text[index + 1] ?? '';
    if (opens && /[\p{L}\d]/u.test(next)) {
      if (isElision(text, index, this.#language, this.#openSingle)) return '’';
      this.#openSingle = true;
      return this.#rules.single[0];
    }
    if (this.#openSingle && !/\p{L}/u.test(next) && !isOfWord(text, index, this.#language)) {
      this.#openSingle = false;
      return this.#rules.single[1];
    }
    return '’';
  }
}

/**
 * Applies typography to a line of plain text, such as a headline or a teaser. `tag` is the language of the text; one without rules of its
 * own leaves the text as its author wrote it.
 */
export function typeset(text: string, tag: string): string {
  const language = languageOfTag(tag);
  return language ? new Typesetter(language).set(text) : text;
}
