import { expect, it } from 'vitest';
import type { Machine, Result, Row } from '../../scripts/bench/row.ts';
import { benchmarkText } from '../../scripts/bench/table.ts';

const MACHINE: Machine = {
  processors: 2,
  processor: 'Rechner',
  memory: 8 * 2 ** 30,
  platform: 'linux',
  versions: { Node: 'v24' },
};

const row = (over: Partial<Row>): Row => ({
  system: 'Nachlese',
  step: 'full',
  seconds: 30,
  processorSeconds: 50,
  peak: { main: 400e6, child: 900e6 },
  pages: 12_000,
  rendered: 12_500,
  size: 200e6,
  changed: { written: 12_600, removed: 3, bytes: 5_250_000 },
  phases: { content: 4, pages: 20 },
  ...over,
});

const result = (over: Partial<Result>): Result => ({
  articles: 10_000,
  pictures: 0,
  rows: [row({}), row({ system: 'Hugo', seconds: 40, phases: {} })],
  absent: [],
  ...over,
});

it('puts the ratio to Hugo before the seconds', () => {
  const text = benchmarkText([result({})], MACHINE);
  expect(text).toContain(
    '| Nachlese: everything, cold cache | 0.75× | 30.0 | 50.0 | 12,500 | 12,600 | 3 | 5.25 | 400 | 900 |',
  );
  expect(text).toContain('| Hugo: everything, cold cache | 1.00× | 40.0 |');
});

it('has no ratio if no peer ran', () => {
  const text = benchmarkText([result({ rows: [row({})] })], MACHINE);
  expect(text).not.toMatch(/\d×/);
  expect(text).toContain('| Nachlese: everything, cold cache | 30.0 |');
});

it('shows every phase of every step', () => {
  const rows = [row({}), row({ step: 'added', seconds: 5, phases: { content: 1, search: 2.5 } })];
  const text = benchmarkText([result({ rows })], MACHINE);
  expect(text).toContain('| Nachlese, seconds by phase (some overlap) | content | pages | search |');
  expect(text).toContain('| everything, cold cache | 4.0 | 20.0 | 0.0 |');
  expect(text).toContain('| one article added, the first of its day | 1.0 | 0.0 | 2.5 |');
});

it('names absent peers, and why', () => {
  const absent = [{ system: 'Astro', reason: 'not run above 10,000 articles' }] as const;
  expect(benchmarkText([result({ absent })], MACHINE)).toContain(
    'Astro is absent: not run above 10,000 articles.',
  );
});

it('says that all pictures are in the first row only, if there are any', () => {
  const rows = [row({ step: 'pictures', seconds: 300 }), row({})];
  const text = benchmarkText([result({ rows, pictures: 3334 })], MACHINE);
  expect(text).toContain('3,334 of them have a picture. Only the first row has the cost of all of them');
  expect(text).toContain('| Nachlese: everything and its pictures, cold cache | 300.0 |');
  expect(benchmarkText([result({})], MACHINE)).not.toContain('picture');
});

it('names what was not measured instead of a number', () => {
  const { peak: _peak, processorSeconds: _seconds, ...rest } = row({});
  expect(benchmarkText([result({ rows: [rest] })], MACHINE)).toMatch(/\| not measured \| not measured \|$/m);
});

it('compares the cost of one article in the largest and the smallest archive', () => {
  const small = result({ rows: [row({ step: 'added', seconds: 4 })] });
  const large = result({ articles: 50_000, rows: [row({ step: 'added', seconds: 5 })] });
  expect(benchmarkText([large, small], MACHINE)).toContain(
    'An article, at 50,000 articles beside 10,000: Nachlese, one article added, the first of its day, 1.25×.',
  );
});
