import { STOP_WORDS } from './stop-words.ts';

/** What a reader asked for, ready for the engine. */
export interface Query {
  /** Words that may stand anywhere, all of them wanted; the beginning of a word is enough. */
  words: readonly string[];
  /** Words side by side in their order; also very short words, which must stand alone. */
  phrases: readonly string[];
  /** What an article must not hold: a word or its beginning, or words side by side. */
  without: readonly Wanted[];
}

/** A part of a query by itself. */
export type Wanted = Pick<Query, 'words' | 'phrases'>;

export type QueryProblem = 'empty' | 'short' | 'cut';

export interface ParsedQuery extends Query {
  /** Why there is nothing to search for, or that only the beginning of a long query is searched for. */
  problem?: QueryProblem;
}

export const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
/** A beginning of so few letters begins too many words: "KI" is not "Kilometer". */
const LONGEST_EXACT = 2;

/** A minus before a word, or before words in quotation marks, with nothing before it: "-Förderung". The hint has one that does not break. */
const EXCLUDED = /(?<!\S)[-\u2011\u2212](?:["“”„«»]([^"“”„«»]+)["“”„«»]|(?=[\p{L}\p{N}])(\S+))/gu;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu;

/** Lower case, without punctuation and marks, as Pagefind has it: a hyphen joins, as in "IT-Planungsrat". */
export function normalized(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu, ' ')
    .replaceAll('-', '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads what a reader typed. Nothing in it is an error: what cannot be searched for is left out. */
export function parseQuery(typed: string, language: 'de' | 'en'): ParsedQuery {
  const whole = typed.normalize('NFC').replace(/\p{C}/gu, ' ').trim();
  const kept = whole.slice(0, LONGEST_QUERY);
  const without: Wanted[] = [];
  const positive = kept.replace(EXCLUDED, (_, phrase?: string, word?: string) => {
    without.push(...wanted(normalized(phrase ?? word ?? '')));
    return ' ';
  });
  const phrases: string[] = [];
  const loose = positive.replace(QUOTED, (_, phrase: string) => {
    phrases.push(normalized(phrase));
    return ' ';
  });
  const all = normalized(loose).split(' ').filter(isLongEnough);
  const telling = all.filter((word) => !STOP_WORDS[language].has(word));
  const words = telling.length > 0 || phrases.length > 0 ? telling : all;
  const found = {
    words: words.filter((word) => word.length > LONGEST_EXACT).slice(0, MOST_WORDS),
    phrases: [...words.filter((word) => word.length <= LONGEST_EXACT), ...phrases.filter(isLongEnough)],
    without: without.slice(0, MOST_WORDS),
  };
  if (found.words.length + found.phrases.length === 0)
    return { ...found, problem: normalized(positive) === '' ? 'empty' : 'short' };
  return whole.length > LONGEST_QUERY || words.length > MOST_WORDS ? { ...found, problem: 'cut' } : found;
}

/** One word, which may begin others, or several side by side; nothing for a single letter. */
function wanted(text: string): Wanted[] {
  if (!isLongEnough(text)) return [];
  const isPhrase = text.includes(' ') || text.length <= LONGEST_EXACT;
  return [isPhrase ? { words: [], phrases: [text] } : { words: [text], phrases: [] }];
}

const isLongEnough = (word: string): boolean => word.length > 1;
