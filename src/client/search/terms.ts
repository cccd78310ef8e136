import type { EngineResponse } from './engine.ts';
import type { Sequence } from './query.ts';

/** How frequent a word of a query is in one slice. */
export interface SliceTerm {
  /** How many articles of the slice have it or a word with the same prefix. */
  articles: number;
  idf: number;
}

/** Inverse document frequency (Okapi BM25), as Pagefind computes it. */
export const idfOf = (total: number, articles: number): number => Math.log((total + 1) / (articles + 0.5));

/** How frequent each word of a query is in a slice of `total` articles. */
export function sliceTerms(
  terms: Sequence,
  { query_term_idfs: idfs = [] }: EngineResponse,
  total: number,
): SliceTerm[] {
  return terms.map(({ prefix }) => {
    const idf = idfs.find(({ t }) => t === prefix)?.i;
    if (idf === undefined) return { articles: 0, idf: idfOf(total, 0) };
    return { idf, articles: Math.round((total + 1) / Math.exp(idf) - 0.5) };
  });
}
