import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addArticle, generateArchive, type SyntheticArchive } from '../../scripts/bench/generate.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { loadArchive } from '../../src/loader/load-archive.ts';
import { NOW, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';

const SIZE = 300;
/** `/artikel/12345.html` and `/2009/03/titel-des-beitrags-345.html`. */
const FORM = /^\/(?:artikel\/\d{5}|\d{4}\/\d{2}\/[a-z0-9-]+-\d+)\.html$/;
let folder: string;
let generated: SyntheticArchive;
let archive: Archive;

const load = (contentDir: string): Promise<Archive> =>
  loadArchive({ contentDir, cacheDir: join(folder, 'cache'), now: Date.parse(NOW), preview: false });

beforeAll(async () => {
  folder = temporaryFolder();
  const drawn = [
    await sharp({ create: { width: 30, height: 20, channels: 3, background: '#123456' } })
      .jpeg()
      .toBuffer(),
  ];
  generated = generateArchive(join(folder, 'content'), SIZE, SAMPLE_CONTENT, {
    pictures: { every: 3, drawn },
  });
  archive = await load(generated.folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('gives one article in three a picture, each with a file of its own', () => {
  const hashes = archive.articles.flatMap(({ image }) => (image ? [image.picture.hash] : []));
  expect(hashes).toHaveLength(SIZE / 3);
  expect(new Set(hashes).size).toBe(hashes.length);
});

it('gives one article in five an old address, and one in ten a correction, which a reader sees as such', () => {
  const moved = archive.articles.filter(({ aliases }) => aliases.length > 0);
  const corrected = archive.articles.filter(({ corrections }) => corrections.length > 0);
  expect(moved.length / SIZE).toBeCloseTo(1 / 5, 1);
  expect(corrected.length / SIZE).toBeCloseTo(1 / 10, 1);
  expect(moved.every(({ aliases }) => FORM.test(aliases[0] ?? ''))).toBe(true);
  for (const { date, updated, corrections } of corrected) {
    expect(updated).toBe(corrections[0]?.date);
    expect(updated?.localeCompare(date)).toBeGreaterThanOrEqual(0);
  }
});

it('writes the same texts without pictures', async () => {
  const plain = await load(generateArchive(join(folder, 'plain'), SIZE, SAMPLE_CONTENT).folder);
  const texts = ({ articles }: Archive): unknown[] =>
    articles.map(({ title, teaser, aliases, corrections, words }) => [
      title,
      teaser,
      aliases,
      corrections,
      words,
    ]);
  expect(texts(plain)).toEqual(texts(archive));
  expect(plain.articles.some(({ image }) => image)).toBe(false);
});

it('adds an article without a history, and with a picture if wanted', async () => {
  const files = [addArticle(generated, 0), addArticle(generated, 1, { pictured: true })];
  const { articles } = await load(generated.folder);
  const added = files.map((file) => articles.find((article) => article.file === file));
  expect(added.map((article) => [article?.aliases, article?.corrections])).toEqual([
    [[], []],
    [[], []],
  ]);
  expect(added.map((article) => article?.image !== undefined)).toEqual([false, true]);
  expect(existsSync(join(generated.folder, (files[1] as string).replace('.md', '.jpg')))).toBe(true);
});
