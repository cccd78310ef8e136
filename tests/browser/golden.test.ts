import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadArchive } from '../../src/archive/archive.ts';
import { searchFiles } from '../../src/search/files.ts';
import { NOW, ROOT, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';
import { SearchPage } from './search-page.ts';
import { searchSite } from './search-site.ts';
import { watchedPages } from './watched-page.ts';

interface GoldenQuery {
  query: string;
  expected: string[];
  also?: string[];
  never?: string[];
  suggestion?: string;
}

const QUERIES = parse(readFileSync(join(ROOT, 'tests/search/golden-queries.yaml'), 'utf8')) as GoldenQuery[];

const site = searchSite();
const newPage = watchedPages();

interface Judged extends GoldenQuery {
  /** The first five. */
  first: string[];
  /** All, where one must not be among them. */
  all: string[];
  total: number;
  offered: string | undefined;
}

async function askAll(): Promise<Judged[]> {
  const search = new SearchPage(await newPage({ origin: site().origin }));
  const judged: Judged[] = [];
  for (const golden of QUERIES) {
    const address = `?q=${encodeURIComponent(golden.query)}`;
    await search.open(address);
    const first = await search.slugs(search.best);
    if (golden.suggestion !== undefined) await search.page.getByText('Meinten Sie').first().waitFor();
    const spoken = await search.spoken();
    const total = Number(/^(\d+) Beitr/.exec(spoken)?.[1] ?? 0);
    const offered = /Meinten Sie (.*)\?$/.exec(spoken)?.[1];
    const all = golden.never ? await everything(search, `${address}&sortierung=datum`, total) : [];
    judged.push({ ...golden, first, all, total, offered });
  }
  return judged;
}

async function everything(search: SearchPage, address: string, total: number): Promise<string[]> {
  await search.open(address);
  for (let shown = await search.results.count(); shown < total; shown = await search.results.count()) {
    await search.page.getByRole('button', { name: /^Weitere \d+ zeigen$/ }).click();
    await expect.poll(() => search.results.count()).toBeGreaterThan(shown);
  }
  return search.slugs();
}

/** Recall: expected articles that are among the first five. Precision: articles among the first five that belong there. */
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

/** The same site with an index without the parts of compounds. */
async function publishWithoutCompounds(): Promise<void> {
  const cacheDir = temporaryFolder();
  try {
    const archive = await loadArchive({
      root: ROOT,
      contentDir: SAMPLE_CONTENT,
      cacheDir,
      now: Date.parse(NOW),
      preview: false,
    });
    site().publish((await searchFiles(archive, { cacheDir, compounds: false })).files);
  } finally {
    rmSync(cacheDir, { recursive: true });
  }
}

it('names articles of the sample archive only', async () => {
  const cacheDir = temporaryFolder();
  const archive = await loadArchive({
    root: ROOT,
    contentDir: SAMPLE_CONTENT,
    cacheDir,
    now: Date.parse(NOW),
    preview: false,
  });
  rmSync(cacheDir, { recursive: true });
  const known = new Set(archive.articles.map(({ url }) => url.split('/').at(-2)));
  const named = QUERIES.flatMap(({ expected, also = [], never = [] }) => [...expected, ...also, ...never]);
  expect(named.filter((slug) => !known.has(slug))).toEqual([]);
  expect(QUERIES.length).toBeGreaterThanOrEqual(100);
});

it('finds what readers look for among the first five, and with compounds more than without', async () => {
  const judged = await askAll();
  const missing = judged.flatMap(({ query, expected, first }) =>
    expected.filter((slug) => !first.includes(slug)).map((slug) => `${query}: ${slug}`),
  );
  expect(missing).toEqual([]);
  const unwanted = judged.flatMap(({ query, never = [], all }) =>
    never.filter((slug) => all.includes(slug)).map((slug) => `${query}: ${slug}`),
  );
  expect(unwanted).toEqual([]);
  for (const { query, expected, total, offered, suggestion } of judged) {
    expect({ query, found: total > 0, offered }).toEqual({
      query,
      found: expected.length > 0,
      offered: suggestion,
    });
  }

  await publishWithoutCompounds();
  const [whole, without] = [measure(judged), measure(await askAll())];
  const line = ({ recall, precision }: typeof whole): string =>
    `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`;
  console.log(
    `${QUERIES.length} golden queries, first five: ${line(whole)}; without compounds: ${line(without)}`,
  );
  expect(whole.precision).toBeGreaterThan(0.92);
  expect(whole.recall).toBeGreaterThan(without.recall);
  expect(whole.precision).toBeGreaterThanOrEqual(without.precision);
});
