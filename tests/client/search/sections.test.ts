import { expect, it } from 'vitest';
import type { Hit } from '../../../src/client/search/hits.ts';
import { BEST, sectionsOf } from '../../../src/client/search/sections.ts';
import type { SearchIndex } from '../../../src/search/index-format.ts';

const PERIODS = [
  ['2026-11', '2026-11'],
  ['2026-11', '2026-11'],
  ['2026-01', '2026-10'],
] as const;
const INDEX = {
  slices: PERIODS.map(([from, to], place) => ({ folder: `/suche/${place}/`, from, to, articles: 9 })),
} as unknown as SearchIndex;

const hit = (place: number, score: number): Hit => ({ place, score, match: { row: 0 } }) as unknown as Hit;

it('the newest day and the rest of its month are one section', () => {
  const best = Array.from({ length: BEST }, () => hit(2, 9));
  const [today, before, older] = [hit(0, 1), hit(1, 2), hit(2, 3)];
  const states = PERIODS.map(() => ({ kind: 'waiting' }) as const);
  const shown = { '2026-11/2026-11': 2 };
  const sections = sectionsOf([today, before, ...best, older], states, INDEX, { order: 'relevance' }, shown);
  expect(sections).toEqual([
    { key: 'best', hits: best, total: BEST },
    { key: '2026-11/2026-11', hits: [before, today], total: 2, period: { from: '2026-11', to: '2026-11' } },
    { key: '2026-01/2026-10', hits: [], total: 1, period: { from: '2026-01', to: '2026-10' } },
  ]);
});
