import type { Language } from './language.ts';

/** The words in addresses, by what they stand for. */
export const WORD_KEYS = [
  'category',
  'region',
  'type',
  'topic',
  'author',
  'archive',
  'onThisDay',
  'search',
  'data',
  'images',
  'articles',
  'versions',
] as const;

export type WordKey = (typeof WORD_KEYS)[number];

export type UrlWords = Readonly<Record<WordKey, string>>;

/** Words that addresses had before, by what they stand for. */
export type FormerWords = Readonly<Partial<Record<WordKey, readonly string[] | undefined>>>;

/** The words that are no first segment of a path: a table's file name, and the last segment below an article. */
const INNER: readonly WordKey[] = ['articles', 'versions'];

/** The words that are the first segment of a path. */
export const FIRST_SEGMENTS: readonly WordKey[] = WORD_KEYS.filter((key) => !INNER.includes(key));

/** The words of a site that names none. */
export const DEFAULT_WORDS: Readonly<Record<Language, UrlWords>> = {
  de: {
    category: 'bereich',
    region: 'region',
    type: 'typ',
    topic: 'thema',
    author: 'autor',
    archive: 'archiv',
    onThisDay: 'heute',
    search: 'suche',
    data: 'daten',
    images: 'bilder',
    articles: 'artikel',
    versions: 'versionen',
  },
  en: {
    category: 'category',
    region: 'region',
    type: 'type',
    topic: 'topic',
    author: 'author',
    archive: 'archive',
    onThisDay: 'on-this-day',
    search: 'search',
    data: 'data',
    images: 'images',
    articles: 'articles',
    versions: 'versions',
  },
};

/** First segments that have the same name on every site: machines request them. */
const FIXED_SEGMENTS: readonly string[] = ['fragment', 'sitemap', 'offline', 'id', '404'];

/** Whether a first segment is taken on every site, whatever its words are: by a year, or by files for machines. */
export const isFixedSegment = (segment: string): boolean =>
  FIXED_SEGMENTS.includes(segment) || /^\d{4}$/.test(segment);

/** Whether a first segment is taken on a site with these words. */
export const isReservedSegment = (segment: string, words: UrlWords, former: FormerWords = {}): boolean =>
  isFixedSegment(segment) ||
  FIRST_SEGMENTS.some((key) => words[key] === segment || former[key]?.includes(segment));
