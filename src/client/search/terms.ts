import type { EnginePage, EngineResponse } from './engine.ts';

/** A word of a query within one slice. */
export interface SliceTerm {
  stem: string;
  /** How many articles of the slice have it. */
  articles: number;
  idf: number;
}

/** Okapi BM25's inverse document frequency, as Pagefind has it. */
export const idfOf = (total: number, articles: number): number => Math.log((total + 1) / (articles + 0.5));

/**
 * The words of a query that stand in a slice. Pagefind takes the longest beginning where it has no word ("da" for
 * "datnschutz") and leaves out a word of several where it has not even that: both look like results, and are none.
 */
export function knownTerms(
  { results, query_term_idfs: stems = [] }: EngineResponse,
  total: number,
): SliceTerm[] {
  const matched = new Set(results.flatMap(wordsOfPage));
  return stems
    .filter(({ t }) => [...matched].some((word) => word.startsWith(t)))
    .map(({ t, i }) => ({ stem: t, idf: i, articles: Math.round((total + 1) / Math.exp(i) - 0.5) }));
}

const wordsOfPage = ({ scores = [], vms = [] }: EnginePage): string[] => [
  ...scores.map(({ w }) => w),
  ...vms.flatMap(({ mt }) => mt),
];
