import type { SliceMatches } from './slice-matches.ts';
import { idfOf } from './terms.ts';

/**
 * Scores by how rare a word is in the whole archive. Pagefind weighs it by how rare it is in its slice, where a word of one
 * year's news counts for nothing in that year and for everything in the others.
 */
export function archiveScores(slices: readonly { articles: number; found: SliceMatches }[]): number[][] {
  const total = slices.reduce((sum, { articles }) => sum + articles, 0);
  const count = Math.max(0, ...slices.map(({ found }) => found.terms.length));
  const idfs = Array.from({ length: count }, (_, term) =>
    idfOf(
      total,
      slices.reduce((sum, { found }) => sum + (found.terms[term]?.articles ?? 0), 0),
    ),
  );
  return slices.map(({ found: { terms, matches } }) => {
    if (terms.length < count) return matches.map(({ score }) => score);
    const ratios = terms.map(({ idf }, term) => (idfs[term] as number) / Math.max(idf, Number.EPSILON));
    return matches.map(({ score, parts }) => score * weighted(ratios, parts));
  });
}

/** Mean of the ratios, weighed by the parts; where a match has none, as when it is one of a field only, all count alike. */
function weighted(ratios: readonly number[], parts: readonly number[]): number {
  if (ratios.length === 0) return 1;
  const sum = parts.reduce((all, part) => all + part, 0);
  const weights = sum > 0 ? parts.map((part) => part / sum) : ratios.map(() => 1 / ratios.length);
  return ratios.reduce((all, ratio, term) => all + ratio * (weights[term] ?? 0), 0);
}
