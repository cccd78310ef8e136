import { isElision, isOfWord, withPrimes } from './apostrophes.ts';

export type Language = 'de' | 'en';

const NBSP = '\u00a0';

interface Quotes {
  double: readonly [string, string];
  single: readonly [string, string];
}

const QUOTES: Record<Language, Quotes> = {
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  en: { double: ['“', '”'], single: ['‘', '’'] },
};

const MONTHS = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
  ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
];

interface Replacement {
  /** What a text must hold for the pattern to be tried at all. */
  hint: string;
  pattern: RegExp;
  by: string;
}

/** Replacements that need no memory of what stood before, and what a text must hold for any: most running text holds none. */
interface Replacements {
  needed: RegExp;
  all: readonly Replacement[];
}

// DIN 5008 and Duden: no line break inside of these.
const COMMON: readonly Replacement[] = [
  { hint: '...', pattern: /\.{3}/g, by: '…' },
  { hint: '-', pattern: /(^|\s)-{1,2}(?=\s)/g, by: '$1–' },
  { hint: '%', pattern: /(\d)\s(?=%)/g, by: `$1${NBSP}` },
  { hint: '‰', pattern: /(\d)\s(?=‰)/g, by: `$1${NBSP}` },
  { hint: '€', pattern: /(\d)\s(?=€)/g, by: `$1${NBSP}` },
  { hint: '§', pattern: /(§§?)\s(?=\d)/g, by: `$1${NBSP}` },
];

const abbreviated = ['z.', 'd.', 'u.', 'i.', 's.', 'o.'];
const numbered = ['Nr.', 'Abs.', 'Art.', 'Bd.', 'Kap.', 'S.', 'Dr.', 'Prof.', 'Hr.', 'Fr.'];
const amounts = ['Mio.', 'Mrd.', 'Tsd.'];
const escaped = (text: string): string => text.replace('.', '\\.');

const GERMAN: readonly Replacement[] = [
  ...abbreviated.flatMap((hint): Replacement[] => [
    {
      hint,
      pattern: new RegExp(`\\b${escaped(hint)}\\s?(d)\\.\\s?(R)\\.`, 'g'),
      by: `${hint}${NBSP}$1.${NBSP}$2.`,
    },
    {
      hint,
      pattern: new RegExp(`\\b${escaped(hint)}\\s?(B|h|a|E|o|Ä|ä|U)\\.`, 'g'),
      by: `${hint}${NBSP}$1.`,
    },
  ]),
  ...numbered.map((hint) => ({
    hint,
    pattern: new RegExp(`\\b${escaped(hint)}\\s(?=[\\p{Lu}\\d])`, 'gu'),
    by: `${hint}${NBSP}`,
  })),
  ...amounts.map((hint) => ({
    hint,
    pattern: new RegExp(`(\\d)\\s(?=${escaped(hint)})`, 'g'),
    by: `$1${NBSP}`,
  })),
  ...MONTHS.map((month) => ({
    hint: `. ${month}`,
    pattern: new RegExp(`(\\d\\.)\\s(?=${month}\\b)`, 'g'),
    by: `$1${NBSP}`,
  })),
];

/** A full stop behind a digit or one of these words, which hold one themselves. */
function fullStopBehind(words: readonly string[]): RegExp {
  return new RegExp(`(?<=\\b(?:${words.map((word) => word.slice(0, -1)).join('|')})|\\d)\\.`);
}

const MARKS = /[-%‰€§]|\.\.\./;

const REPLACEMENTS: Record<Language, readonly Replacements[]> = {
  de: [
    { needed: MARKS, all: COMMON },
    // Looking back from each full stop is faster than looking for each word.
    { needed: fullStopBehind([...abbreviated, ...numbered, ...amounts]), all: GERMAN },
  ],
  en: [{ needed: MARKS, all: COMMON }],
};

/** Web and mail addresses stay as they are. */
const ADDRESS = /(\b(?:https?:\/\/|www\.)[^\s<>"]+|[^\s<>@"]+@[^\s<>@"]+\.\w+)/;

/** Trying the pattern at every word is the dearest part of typography, and most text holds none of these. */
const mayHoldAddress = (text: string): boolean =>
  text.includes('@') || text.includes('://') || text.includes('www.');

/**
 * Sets quotation marks, dashes, ellipses and no-break spaces in running text. Keeps the state of open quotation marks
 * from one piece to the next, so that a quotation may span inline markup; `reset` starts a new block.
 */
export class Typesetter {
  readonly #language: Language;
  readonly #quotes: Quotes;
  /** What an opening mark may stand behind. */
  readonly #openers: RegExp;
  readonly #replacements: readonly Replacements[];
  #before = '';
  #openSingle = false;

  constructor(language: Language) {
    this.#language = language;
    this.#quotes = QUOTES[language];
    this.#openers = language === 'de' ? /[\s([{/–—„‚-]/ : /[\s([{/–—“‘-]/;
    this.#replacements = REPLACEMENTS[language];
  }

  reset(): void {
    this.#before = '';
    this.#openSingle = false;
  }

  /** Text that is passed over unchanged, such as code: it still stands before what follows. */
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
      const opens = /["']/.test(before) && index > 0 ? opened : before === '' || this.#openers.test(before);
      const set = mark === '"' ? this.#quotes.double[opens ? 0 : 1] : this.#single(opens, text, index);
      opened = set === this.#quotes.double[0] || set === this.#quotes.single[0];
      return set;
    });
    this.skip(result);
    return result;
  }

  /** A single straight mark is an apostrophe between letters, for letters left out, and wherever no quotation is open. */
  #single(opens: boolean, text: string, index: number): string {
    const next = text[index + 1] ?? '';
    if (opens && /[\p{L}\d]/u.test(next)) {
      if (isElision(text, index, this.#language, this.#openSingle)) return '’';
      this.#openSingle = true;
      return this.#quotes.single[0];
    }
    if (this.#openSingle && !/\p{L}/u.test(next) && !isOfWord(text, index, this.#language)) {
      this.#openSingle = false;
      return this.#quotes.single[1];
    }
    return '’';
  }
}

/** Sets one line of plain text, such as a headline or a teaser. */
export function typeset(text: string, language: Language): string {
  return new Typesetter(language).set(text);
}
