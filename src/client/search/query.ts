import { isGenderedEnding, joinedWords } from '../../language/joined-words.ts';
import type { Language } from '../../archive/language.ts';
import { BROWSER_LANGUAGES } from '../../i18n/browser-languages.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { Term } from './term.ts';

/** Words side by side, in their order. */
export type Sequence = readonly Term[];

/** What an article must hold: one of several sequences. "E-Akte" is "e" beside "akte", or "eakte". */
export interface Wanted {
  /** As the reader typed it. */
  typed: string;
  sequences: readonly Sequence[];
}

/** What a reader asked for. */
export interface Query {
  wanted: readonly Wanted[];
  /** What an article must not hold. */
  without: readonly Wanted[];
}

/** Whether all that is wanted is one very short word. */
export const isShort = ({ sequences }: Wanted): boolean =>
  sequences.every((terms) => terms.length === 1 && terms[0]?.isShort === true);

export type QueryProblem = 'empty' | 'short' | 'cut';

export interface ParsedQuery extends Query {
  /** Why there is nothing to search for, or that only the beginning of a long query is searched for. */
  problem?: QueryProblem;
}

export const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** A minus before a word, or before words in quotation marks, with nothing before it: "-Förderung". The hint has one that does not break. */
const EXCLUDED = /(?<!\S)[-\u2011\u2212](?:["“”„«»]([^"“”„«»]+)["“”„«»]|(?=[\p{L}\p{N}])(\S+))/gu;
/** Control characters, and marks of the direction of writing. */
const UNSEEN = /\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu;

/** Reads what a reader typed. Nothing in it is an error: what cannot be searched for is left out. */
export function parseQuery(typed: string, language: Language): ParsedQuery {
  const whole = typed.replace(UNSEEN, ' ').trim();
  const without: Wanted[] = [];
  const positive = whole.slice(0, LONGEST_QUERY).replace(EXCLUDED, (_, phrase?: string, word?: string) => {
    without.push(...(phrase === undefined ? loose(word ?? '', language) : quoted(phrase, language)));
    return ' ';
  });
  const phrases: Wanted[] = [];
  const rest = positive.replace(QUOTED, (_, phrase: string) => {
    phrases.push(...quoted(phrase, language));
    return ' ';
  });
  const words = loose(rest, language, phrases.length > 0);
  const wanted = [...words.slice(0, MOST_WORDS), ...phrases];
  const found = { wanted, without: without.slice(0, MOST_WORDS) };
  if (wanted.length === 0) return { ...found, problem: 'empty' };
  if (wanted.every(isSingleCharacter)) return { ...found, problem: 'short' };
  return whole.length > LONGEST_QUERY || words.length > MOST_WORDS ? { ...found, problem: 'cut' } : found;
}

const isSingleCharacter = ({ sequences }: Wanted): boolean =>
  sequences.every(([first, ...others]) => others.length === 0 && first?.word.length === 1);

/** Words in quotation marks stand side by side, just as they are. */
function quoted(text: string, language: Language): Wanted[] {
  const tokens = tokensOf(text, language);
  if (tokens.length === 0) return [];
  return [{ typed: text, sequences: [tokens.map((token) => new Term(token, language, true))] }];
}

/** Words that may stand anywhere; what no space divides stands side by side. Stop words count where there is nothing else. */
function loose(text: string, language: Language, hasOthers = false): Wanted[] {
  const all = groups(tokensOf(text, language), language);
  const telling = all.filter((tokens) => !isStopWord(tokens, language));
  return (telling.length > 0 || hasOthers ? telling : all).map((tokens) => ({
    typed: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
    sequences: sequencesOf(tokens, language),
  }));
}

/**
 * Divides tokens at spaces. A sign or a single letter says nothing by itself: it belongs to the word before, as in "Plan B" and
 * "10 %", or to the one after, as in "§ 5".
 */
function groups(tokens: readonly Token[], language: Language): Token[][] {
  const chunks: Token[][] = [];
  for (const token of tokens) {
    if (token.glue !== undefined && chunks.length > 0) chunks.at(-1)?.push(token);
    else chunks.push([token]);
  }
  const telling = chunks.filter((chunk) => !isTiny(chunk) || !isStopWord(chunk, language));
  const found: Token[][] = [];
  let leading: Token[] = [];
  telling.forEach((chunk, index) => {
    const last = found.at(-1);
    const isLast = index === telling.length - 1;
    const isLoose = isTiny(chunk) && leading.length === 0;
    const hasWordBefore = last !== undefined && !isStopWord(last, language);
    if (isLoose && !isLast && (chunk[0]?.sign === PARAGRAPH || !hasWordBefore)) leading = chunk;
    else if (isLoose && hasWordBefore) last.push(...chunk);
    else {
      found.push([...leading, ...chunk]);
      leading = [];
    }
  });
  return found;
}

const PARAGRAPH = '§';

const isTiny = ([token, ...others]: readonly Token[]): boolean =>
  token !== undefined && others.length === 0 && (token.sign !== undefined || /^\p{L}$/u.test(token.word));

/** "OB" is no "ob". */
const isStopWord = ([token, ...others]: readonly Token[], language: Language): boolean =>
  token !== undefined &&
  others.length === 0 &&
  token.isAbbreviation !== true &&
  BROWSER_LANGUAGES[language].stopWords.has(token.word);

function sequencesOf(tokens: readonly Token[], language: Language): Sequence[] {
  const [first, second, ...others] = tokens;
  const sequences = [tokens.map((token) => new Term(token, language))];
  const grouped = tokens.flatMap(inThousands);
  if (grouped.length > tokens.length) sequences.push(grouped.map((token) => new Term(token, language)));
  if (!first || !second) return sequences;
  const whole = tokens.map(({ word }) => word).join('');
  if (joinedWords(tokens).includes(whole))
    sequences.push([new Term({ word: whole, start: first.start, end: second.end }, language)]);
  // Whoever asks for both genders asks for each.
  if (others.length === 0 && isGenderedEnding(second, first)) sequences.push([new Term(first, language)]);
  return sequences;
}

/** "64000" as the two words that "64.000" is. */
function inThousands(token: Token): Token[] {
  if (!/^[1-9]\d{4,}$/.test(token.word)) return [token]; // four digits are a year
  return token.word.split(/(?=(?:\d{3})+$)/).map((word) => ({ ...token, word }));
}
