import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Row } from '../../scripts/bench/row.ts';
import { TAIL_CASES, type TailName } from '../../scripts/bench/tail/cases.ts';
import { tailOptions } from '../../scripts/bench/tail/options.ts';
import type { TailRow } from '../../scripts/bench/tail/tail-row.ts';
import { tailTable } from '../../scripts/bench/tail/tail-table.ts';
import { authorNames, topicNames } from '../../scripts/bench/tail/vocabularies.ts';
import { UsageError } from '../../scripts/bench/usage-error.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { loadArchive } from '../../src/loader/load-archive.ts';
import { NOW, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';

const SIZE = 40;
let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function archiveOf(name: TailName): Promise<Archive> {
  const contentDir = join(folder, name, 'content');
  TAIL_CASES[name].generate(contentDir, SIZE, SAMPLE_CONTENT);
  return loadArchive({
    contentDir,
    cacheDir: join(folder, name, 'cache'),
    now: Date.parse(NOW),
    preview: false,
  });
}

it('invents as many different names as are measured', () => {
  expect(new Set(topicNames(2000)).size).toBe(2000);
  expect(new Set(authorNames(20_000)).size).toBe(20_000);
});

it('spreads articles over all topics and authors, one or two each', async () => {
  for (const name of ['topics', 'authors'] as const) {
    const { articles, vocabularies } = await archiveOf(name);
    expect(vocabularies[name].terms).toHaveLength(name === 'topics' ? SIZE : 10 * SIZE);
    expect(new Set(articles.map((article) => article[name].length))).toEqual(new Set([1, 2]));
    expect(new Set(articles.flatMap((article) => article[name])).size).toBeGreaterThan(SIZE / 2);
  }
});

it('puts all articles of a crowded month into it', async () => {
  const { articles } = await archiveOf('month');
  expect(articles).toHaveLength(2.5 * SIZE);
  expect(new Set(articles.map(({ date }) => date.slice(0, 7)))).toEqual(new Set(['2026-11']));
});

const build = (processorSeconds: number): Row => ({
  ...{ system: 'Nachlese', step: 'full', seconds: 1, processorSeconds, pages: 100, rendered: 100, size: 1 },
  ...{ changed: { written: 40, removed: 0, bytes: 1 }, phases: {}, peak: { main: 5e8, child: 7e8 } },
});
const row = (over: Partial<TailRow>): TailRow => ({
  ...{ name: 'plain', unit: 'article', articles: 100, megabytes: 1, full: build(20), added: build(4) },
  ...over,
});

it('compares each archive with the plain one, in proportion to its articles or its text', () => {
  const month = row({ name: 'month', articles: 250, full: build(75), added: build(5) });
  const long = row({ name: 'long', unit: 'MB', megabytes: 51, full: build(102) });
  const text = tailTable([row({}), month, long]);
  expect(text).toContain(
    '| month | 250 | 1 | 100 | 75.0 | 1.50× an article | 5.0 | 1.25× | 40 | 700 | 700 |',
  );
  expect(text).toContain('| 0.10× a MB |');
});

it('measures the plain archive first, and what was asked for', () => {
  expect(tailOptions([]).cases).toEqual(Object.keys(TAIL_CASES));
  expect(tailOptions(['--only', 'month']).cases).toEqual(['plain', 'month']);
  expect(() => tailOptions(['--only', 'podcasts'])).toThrow(UsageError);
});
