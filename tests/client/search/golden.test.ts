import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { loadArchive } from '../../../src/loader/load-archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import type { SearchAnswer } from '../../../src/client/search/protocol.ts';
import { searchFiles } from '../../../src/search/files.ts';
import { GOLDEN_QUERIES, type GoldenQuery } from '../../search/golden-queries.ts';
import { NOW, SAMPLE_CONTENT, temporaryFolder } from '../../site.ts';
import { Asked, serveFiles } from './index-files.ts';

const cacheDir = temporaryFolder();
let archive: Archive;

beforeAll(async () => {
  const now = Date.parse(NOW);
  archive = await loadArchive({ contentDir: SAMPLE_CONTENT, cacheDir, now, preview: false });
});
afterAll(() => {
  rmSync(cacheDir, { recursive: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

interface Judged extends GoldenQuery {
  /** The first five. */
  first: string[];
  all: string[];
  offered: string | undefined;
}

/** The results of every query in an index of the sample archive, searched as the page's worker does. */
async function askAll(compounds: boolean): Promise<Judged[]> {
  const { files } = await searchFiles(archive, { cacheDir, compounds });
  serveFiles(() => files);
  const asked = new Asked();
  const judged: Judged[] = [];
  for (const golden of GOLDEN_QUERIES) {
    const address = `?q=${encodeURIComponent(golden.query)}`;
    const { suggestion, ...best } = await asked.ask(address);
    const all = await asked.ask(`${address}&sortierung=datum`, { shown: { all: Infinity } });
    judged.push({ ...golden, first: slugs(best, 'best'), all: slugs(all, 'all'), offered: suggestion });
  }
  return judged;
}

const slugs = ({ sections }: Pick<SearchAnswer, 'sections'>, key: string): string[] =>
  sections
    .filter((section) => section.key === key)
    .flatMap(({ results }) => results.map(({ card }) => card.url.split('/').at(-2) ?? ''));

/** Recall: the expected articles found among the first five. Precision: the relevant ones among the first five. */
function measure(judged: readonly Judged[]): { recall: number; precision: number } {
  const sum = (count: (found: Judged) => number): number =>
    judged.reduce((all, found) => all + count(found), 0);
  const belongs = ({ expected, also = [] }: Judged, slug: string): boolean =>
    [...expected, ...also].includes(slug);
  return {
    recall:
      sum(({ expected, first }) => expected.filter((slug) => first.includes(slug)).length) /
      sum(({ expected }) => expected.length),
    precision:
      sum((found) => found.first.filter((slug) => belongs(found, slug)).length) /
      sum(({ first }) => first.length),
  };
}

it('the golden queries name only articles of the sample archive', () => {
  const known = new Set(archive.articles.map(({ url }) => url.split('/').at(-2)));
  const named = GOLDEN_QUERIES.flatMap(({ expected, also = [], never = [] }) => [
    ...expected,
    ...also,
    ...never,
  ]);
  expect(named.filter((slug) => !known.has(slug))).toEqual([]);
  expect(GOLDEN_QUERIES.length).toBeGreaterThanOrEqual(100);
});

it('finds what readers look for among the first five, and more with compounds than without', async () => {
  const judged = await askAll(true);
  const missing = judged.flatMap(({ query, expected, first }) =>
    expected.filter((slug) => !first.includes(slug)).map((slug) => `${query}: ${slug}`),
  );
  expect(missing).toEqual([]);
  const unwanted = judged.flatMap(({ query, never = [], all }) =>
    never.filter((slug) => all.includes(slug)).map((slug) => `${query}: ${slug}`),
  );
  expect(unwanted).toEqual([]);
  for (const { query, expected, all, offered, suggestion } of judged) {
    expect({ query, found: all.length > 0, offered }).toEqual({
      query,
      found: expected.length > 0,
      offered: suggestion,
    });
  }

  const [whole, without] = [measure(judged), measure(await askAll(false))];
  const line = ({ recall, precision }: typeof whole): string =>
    `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`;
  console.log(
    `${GOLDEN_QUERIES.length} golden queries, first five: ${line(whole)}; without compounds: ${line(without)}`,
  );
  expect(whole.precision).toBeGreaterThan(0.92);
  expect(whole.recall).toBeGreaterThan(without.recall);
  // A compound that contains the word is sometimes about something else.
  expect(whole.precision).toBeGreaterThan(without.precision - 0.01);
});
