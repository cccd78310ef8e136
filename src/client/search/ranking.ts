import type { Match, SliceMatches } from './slice-matches.ts';
import { idfOf, type SliceTerm } from './terms.ts';

/**
 * Scores that weigh a word by its rarity in the whole archive. Pagefind weighs it by its rarity in the slice, where a word from the
 * news of one year counts for nothing in that year and for a lot in all others.
 */
export function archiveScores(slices: readonly { articles: number; matched: SliceMatches }[]): number[][] {
  const total = slices.reduce((sum, { articles }) => sum + articles, 0);
  const count = Math.max(0, ...slices.map(({ matched }) => matched.terms.length));
  const idfs = Array.from({ length: count }, (_, term) =>
    idfOf(
      total,
      slices.reduce((sum, { matched }) => sum + (matched.terms[term]?.articles ?? 0), 0),
    ),
  );
  return slices.map(({ matched: { terms, matches } }) => {
    if (terms.length < count) return matches.map(({ score }) => score);
    const ratios = ratiosOf(terms, idfs);
    return matches.map(({ score, parts }) => score * weighted(ratios, parts));
  });
}

/** Matches of a slice with the scores that they would have in another one, where words are as rare as `terms` say. */
export function asRareAs(terms: readonly SliceTerm[], { terms: own, matches }: SliceMatches): Match[] {
  if (own.length < terms.length) return [...matches];
  const idfs = terms.map(({ idf }) => idf);
  const ratios = ratiosOf(own, idfs);
  return matches.map((match) => ({
    ...match,
    score: match.score * weighted(ratios, match.parts),
    parts: match.parts.map((part, term) => part * (ratios[term] ?? 1)),
  }));
}

/** By how much the rarity of each word differs. */
const ratiosOf = (terms: readonly SliceTerm[], idfs: readonly number[]): number[] =>
  terms.map(({ idf }, term) => (idfs[term] as number) / Math.max(idf, Number.EPSILON));

/** Mean of the ratios, weighted by the parts. If a match has no parts, as in a field only, all ratios count alike. */
function weighted(ratios: readonly number[], parts: readonly number[]): number {
  if (ratios.length === 0) return 1;
  const sum = parts.reduce((all, part) => all + part, 0);
  const weights = sum > 0 ? parts.map((part) => part / sum) : ratios.map(() => 1 / ratios.length);
  return ratios.reduce((all, ratio, term) => all + ratio * (weights[term] ?? 0), 0);
}
