import { expect, it } from 'vitest';
import { archiveScores } from '../../../src/client/search/ranking.ts';
import { Term, TIER } from '../../../src/client/search/term.ts';
import { idfOf, sliceTerms } from '../../../src/client/search/terms.ts';
import { tokensOf } from '../../../src/language/tokens.ts';

/** A slice with one match, scored by the slice's own numbers. */
const slice = (articles: number, holding: number, frequency: number) => {
  const idf = idfOf(articles, holding);
  const match = {
    row: 0,
    score: idf * frequency,
    parts: [idf * frequency],
    locations: [],
    tiers: [TIER.exact],
  };
  return { articles, matched: { terms: [{ articles: holding, idf }], matches: [match] } };
};

it('weights a word by the whole archive: equal articles in different slices score the same', () => {
  const [[common], [rare]] = archiveScores([slice(10, 9, 2), slice(2000, 1, 2)]) as [[number], [number]];
  expect(common).toBeCloseTo(rare);
  expect(common).toBeCloseTo(2 * idfOf(2010, 10));
});

it('ranks an article with more occurrences higher, in any slice', () => {
  const [[often], [once]] = archiveScores([slice(10, 9, 3), slice(2000, 1, 1)]) as [[number], [number]];
  expect(often).toBeGreaterThan(once);
});

it('does not change scores for a phrase', () => {
  const match = { row: 0, score: 5, parts: [], locations: [], tiers: [TIER.exact] };
  expect(archiveScores([{ articles: 3, matched: { terms: [], matches: [match] } }])).toEqual([[5]]);
});

const terms = (...words: readonly string[]) =>
  words.flatMap((word) => tokensOf(word, 'de').map((token) => new Term(token, 'de')));

it('gets the number of articles with a word from the engine', () => {
  const found = { results: [], query_term_idfs: [{ t: 'netz', i: idfOf(10, 4) }] };
  expect(sliceTerms(terms('Netz'), found, 10)).toEqual([{ idf: idfOf(10, 4), articles: 4 }]);
});

it('counts no article for a word that is not in the slice', () => {
  const found = { results: [], query_term_idfs: [{ t: 'netz', i: 1 }] };
  expect(sliceTerms(terms('Netz', 'Xyzzy'), found, 10).map(({ articles }) => articles)).toEqual([4, 0]);
});
