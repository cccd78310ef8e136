import { expect, it } from 'vitest';
import { archiveScores } from '../../../src/client/search/ranking.ts';
import { idfOf, knownTerms } from '../../../src/client/search/terms.ts';

/** A slice of so many articles, one of which matches with a score of its slice. */
const slice = (articles: number, holding: number, frequency: number) => {
  const idf = idfOf(articles, holding);
  const match = {
    row: 0,
    page: { p: 'p', g: '' },
    score: idf * frequency,
    parts: [idf * frequency],
    locations: [],
  };
  return { articles, found: { terms: [{ stem: 'netz', articles: holding, idf }], matches: [match] } };
};

it('weighs a word by the whole archive, so that equal articles of different slices score alike', () => {
  const [[common], [rare]] = archiveScores([slice(10, 9, 2), slice(2000, 1, 2)]) as [[number], [number]];
  expect(common).toBeCloseTo(rare);
  expect(common).toBeCloseTo(2 * idfOf(2010, 10));
});

it('lets the article with more of the word win, whatever slice it is from', () => {
  const [[often], [once]] = archiveScores([slice(10, 9, 3), slice(2000, 1, 1)]) as [[number], [number]];
  expect(often).toBeGreaterThan(once);
});

it('leaves scores alone where a query is a phrase', () => {
  const match = { row: 0, page: { p: 'p', g: '' }, score: 5, parts: [], locations: [] };
  expect(archiveScores([{ articles: 3, found: { terms: [], matches: [match] } }])).toEqual([[5]]);
});

const response = (stem: string, ...matched: string[]) => ({
  query_term_idfs: [{ t: stem, i: 1 }],
  results: [{ p: 'p', g: '', s: 1, l: [], scores: matched.map((w) => ({ w, idf: 1, s: 1 })) }],
});

it('knows a word by itself and as the beginning of another', () => {
  expect(knownTerms(response('netz', 'netz'), 10)).toHaveLength(1);
  expect(knownTerms(response('netz', 'netzausbau'), 10)).toHaveLength(1);
});

it('does not know a word for which Pagefind took a shorter one', () => {
  expect(knownTerms(response('datnschutz', 'da'), 10)).toEqual([]);
});

it('does not know a word that Pagefind left out', () => {
  expect(
    knownTerms(
      {
        query_term_idfs: [
          { t: 'netz', i: 1 },
          { t: 'xyzzy', i: 3 },
        ],
        results: response('netz', 'netz').results,
      },
      10,
    ).map(({ stem }) => stem),
  ).toEqual(['netz']);
});
