import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadArchive } from '../../src/loader/load-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { EDITS } from '../../scripts/bench/edits.ts';
import { generateArchive, type SyntheticArchive } from '../../scripts/bench/generate.ts';
import { NOW, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';

const SIZE = 60;
let folder: string;
let archive: SyntheticArchive;
beforeAll(() => {
  folder = temporaryFolder();
  archive = generateArchive(join(folder, 'content'), SIZE, SAMPLE_CONTENT);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const load = (): Promise<Archive> =>
  loadArchive({
    contentDir: archive.folder,
    cacheDir: join(folder, 'cache'),
    now: Date.parse(NOW),
    preview: false,
  });

it('adds a new newest article', async () => {
  const file = EDITS.added(archive);
  const { articles } = await load();
  expect(articles).toHaveLength(SIZE + 1);
  expect(articles[0]?.file).toBe(file);
});

it('adds another article on the same day', async () => {
  const file = EDITS.further(archive);
  const { articles } = await load();
  expect(articles.slice(0, 2).map((article) => article.file)).toContain(file);
  expect(articles[0]?.date).toBe(articles[1]?.date);
});

it('corrects an article of a closed year, and leaves all others alone', async () => {
  const before = await load();
  const file = EDITS.corrected(archive);
  const { articles } = await load();
  const changed = articles.filter(({ hash }) => before.articles.every((article) => article.hash !== hash));
  expect(changed.map((article) => article.file)).toEqual([file]);
  expect(changed[0]?.corrections).toHaveLength(1);
  expect(Number(changed[0]?.date.slice(0, 4))).toBeLessThan(2020);
});

it('renames a category, which keeps its address', async () => {
  const before = (await load()).vocabularies.categories.terms;
  EDITS.renamed(archive);
  const after = (await load()).vocabularies.categories.terms;
  expect(after[0]?.title).not.toBe(before[0]?.title);
  expect(after.map(({ slug, name }) => [slug, name])).toEqual(before.map(({ slug, name }) => [slug, name]));
});
