import { isGenderedEnding, joinedWords } from '../../language/joined-words.ts';
import type { Language } from '../../archive/language.ts';
import { BROWSER_LANGUAGES } from '../../i18n/browser-languages.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { Term } from './term.ts';

/** Adjacent words, in order. */
export type Sequence = readonly Term[];

/** What an article must contain: one of several sequences. "E-Akte" is "e" followed by "akte", or "eakte". */
export interface Wanted {
  /** As the reader typed it. */
  typed: string;
  sequences: readonly Sequence[];
}

/** What a reader asked for. */
export interface Query {
  wanted: readonly Wanted[];
  /** What an article must not contain. */
  without: readonly Wanted[];
}

/** Whether a single, very short word is required. */
export const isShort = ({ sequences }: Wanted): boolean =>
  sequences.every((terms) => terms.length === 1 && terms[0]?.isShort === true);

/** The word, if a single one that may occur anywhere is all that is required. */
export const singleTerm = (wanted: Wanted | undefined): Term | undefined =>
  wanted?.sequences.length === 1 && wanted.sequences[0]?.length === 1 ? wanted.sequences[0][0] : undefined;

export type QueryProblem = 'empty' | 'short' | 'cut';

export interface ParsedQuery extends Query {
  /** Why there is nothing to search for, or `cut` if only the beginning of a long query is used. */
  problem?: QueryProblem;
}

export const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** A minus directly before a word or a quotation, after a space: "-Förderung". The form's hint uses a non-breaking hyphen, which readers copy. */
const EXCLUDED = /(?<!\S)[-\u2011\u2212](?:["“”„«»]([^"“”„«»]+)["“”„«»]|(?=[\p{L}\p{N}])(\S+))/gu;
/** Control characters, and marks of text direction. */
const UNSEEN = /\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu;

/**
 * Parses what a reader typed. Nothing is an error: what cannot be searched for is ignored. `language` is the site's, by which all texts are
 * cut into words; words may also have the endings of `others`.
 */
export function parseQuery(typed: string, language: Language, others: readonly Language[] = []): ParsedQuery {
  return parsed(typed, { language, others });
}

/** The site's language, and those of articles in other ones. */
interface Languages {
  language: Language;
  others: readonly Language[];
}

function parsed(typed: string, languages: Languages): ParsedQuery {
  const whole = typed.replace(UNSEEN, ' ').trim();
  const without: Wanted[] = [];
  const positive = whole.slice(0, LONGEST_QUERY).replace(EXCLUDED, (_, phrase?: string, word?: string) => {
    without.push(...(phrase === undefined ? loose(word ?? '', languages) : quoted(phrase, languages)));
    return ' ';
  });
  const phrases: Wanted[] = [];
  const rest = positive.replace(QUOTED, (_, phrase: string) => {
    phrases.push(...quoted(phrase, languages));
    return ' ';
  });
  const words = loose(rest, languages, phrases.length > 0);
  const wanted = [...words.slice(0, MOST_WORDS), ...phrases];
  const found = { wanted, without: without.slice(0, MOST_WORDS) };
  if (wanted.length === 0) return { ...found, problem: 'empty' };
  if (wanted.every(isSingleCharacter)) return { ...found, problem: 'short' };
  return whole.length > LONGEST_QUERY || words.length > MOST_WORDS ? { ...found, problem: 'cut' } : found;
}

const isSingleCharacter = ({ sequences }: Wanted): boolean =>
  sequences.every(([first, ...others]) => others.length === 0 && first?.word.length === 1);

/** Words in quotation marks must occur as they are, in this order. */
function quoted(text: string, { language }: Languages): Wanted[] {
  const tokens = tokensOf(text, language);
  if (tokens.length === 0) return [];
  return [{ typed: text, sequences: [tokens.map((token) => new Term(token, language, { isExact: true }))] }];
}

/** Words that may occur anywhere; tokens without a space between them form a sequence. Stop words count only if there is nothing else. */
function loose(text: string, languages: Languages, hasOthers = false): Wanted[] {
  const { language } = languages;
  const all = groups(tokensOf(text, language), language);
  const telling = all.filter((tokens) => !isStopWord(tokens, language));
  return (telling.length > 0 || hasOthers ? telling : all).map((tokens) => ({
    typed: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
    sequences: sequencesOf(tokens, languages),
  }));
}

/**
 * Groups tokens by spaces. A sign or a single letter means nothing by itself: it joins the word before, as in "Plan B" and "10 %", or
 * the one after, as in "§ 5".
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

/** The abbreviation "OB" is not the stop word "ob". */
const isStopWord = ([token, ...others]: readonly Token[], language: Language): boolean =>
  token !== undefined &&
  others.length === 0 &&
  token.isAbbreviation !== true &&
  BROWSER_LANGUAGES[language].stopWords.has(token.word);

function sequencesOf(tokens: readonly Token[], { language, others: forms }: Languages): Sequence[] {
  const termOf = (token: Token): Term => new Term(token, language, { others: forms });
  const [first, second, ...others] = tokens;
  const sequences = [tokens.map(termOf)];
  const grouped = tokens.flatMap(inThousands);
  if (grouped.length > tokens.length) sequences.push(grouped.map(termOf));
  if (!first || !second) return sequences;
  const whole = tokens.map(({ word }) => word).join('');
  if (joinedWords(tokens).includes(whole))
    sequences.push([termOf({ word: whole, start: first.start, end: second.end })]);
  // A query for both genders also matches the base form.
  if (others.length === 0 && isGenderedEnding(second, first)) sequences.push([termOf(first)]);
  return sequences;
}

/** "64000" as the two tokens of "64.000". */
function inThousands(token: Token): Token[] {
  if (!/^[1-9]\d{4,}$/.test(token.word)) return [token]; // four digits are taken for a year
  return token.word.split(/(?=(?:\d{3})+$)/).map((word) => ({ ...token, word }));
}
