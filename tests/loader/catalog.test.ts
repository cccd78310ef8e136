import { existsSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CachedPart } from '../../src/loader/catalog-cache.ts';
import { statFile } from '../../src/loader/file-list.ts';
import { stampOf } from '../../src/loader/files.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';

const OTHER = 'articles/2023/03/anders.md';

/** Old enough for a stamp to be trusted. */
const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

/** Two articles with trusted stamps, loaded once. */
async function loadedFolder(): Promise<ContentFolder> {
  const folder = new ContentFolder({ [OTHER]: article(['title: Anders']) });
  for (const file of [ARTICLE, OTHER]) utimesSync(folder.path(file), ago(60), ago(60));
  expect((await folder.load()).parsed).toBe(2);
  return folder;
}

const rememberedStamps = (folder: ContentFolder): string[] => {
  const [, memory = ''] = readFileSync(join(folder.cacheDir, 'catalog/articles-2023.entry'), 'utf8').split(
    '\n',
  );
  return Object.values((JSON.parse(memory) as CachedPart).files).map(({ stamp }) => stamp);
};

const titles = async (folder: ContentFolder): Promise<string[]> =>
  (await folder.load()).articles.map(({ title }) => title);

describe('the catalog', () => {
  it('parses nothing a second time', async () => {
    const folder = await loadedFolder();
    const first = await folder.load();
    const second = await folder.load();
    expect([first.parsed, second.parsed]).toEqual([0, 0]);
    expect(second.articles).toEqual(first.articles);
  });

  it('does not parse a file that was only touched', async () => {
    const folder = await loadedFolder();
    utimesSync(folder.path(ARTICLE), ago(10), ago(10));
    expect((await folder.load()).parsed).toBe(0);
  });

  it('parses only the changed file', async () => {
    const folder = await loadedFolder();
    folder.write(OTHER, article(['title: Geändert']));
    const { parsed, articles } = await folder.load();
    expect(parsed).toBe(1);
    expect(articles.map(({ title }) => title)).toContain('Geändert');
  });

  it('gives a renamed file its new address without parsing it', async () => {
    const folder = await loadedFolder();
    renameSync(folder.path(OTHER), folder.path('articles/2023/03/neu.md'));
    const { parsed, articles } = await folder.load();
    expect(parsed).toBe(0);
    expect(articles.map(({ url }) => url)).toEqual(['/2023/03/neu/', '/2023/03/zusammen-fuers-ozg/']);
  });

  it('parses two files with the same content once', async () => {
    const folder = new ContentFolder({ [OTHER]: article(), [ARTICLE]: article() });
    expect((await folder.load()).parsed).toBe(1);
  });

  it('forgets a removed file', async () => {
    const folder = await loadedFolder();
    folder.write(OTHER, null);
    expect(await titles(folder)).toEqual(['Zusammen fürs OZG']);
    expect(readFileSync(join(folder.cacheDir, 'catalog/articles-2023.entry'), 'utf8')).not.toContain(
      'anders.md',
    );
  });

  it('does not trust a stamp so young that it could hide a second change', async () => {
    const folder = new ContentFolder({ [OTHER]: article(['title: Erst']) });
    utimesSync(folder.path(ARTICLE), ago(60), ago(60));
    await folder.load();
    expect(rememberedStamps(folder)).toEqual(['', '']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await folder.load();
    expect(rememberedStamps(folder)).toEqual(
      [OTHER, ARTICLE].map((file) => stampOf(statFile(folder.dir, file))),
    );
  });

  it('follows a changed vocabulary without parsing articles again', async () => {
    const folder = await loadedFolder();
    folder.write('categories.yaml', '- { name: Politik, slug: neu }\n');
    const { parsed, articles } = await folder.load();
    expect(parsed).toBe(0);
    expect(articles.map(({ category }) => category)).toEqual(['neu', 'neu']);
  });
});

describe('the cache folder', () => {
  const file = (folder: ContentFolder): string => join(folder.cacheDir, 'catalog/articles-2023.entry');

  it('is written atomically and contains no temporary files', async () => {
    const folder = await loadedFolder();
    const before = readFileSync(file(folder), 'utf8');
    await folder.load();
    expect(readFileSync(file(folder), 'utf8')).toBe(before);
    expect(before).toMatch(/^nachlese 1 catalog\/articles-2023 json [0-9a-f]{32} [0-9a-f]{32}\n\{/);
  });

  it('preserves every character, in German and any other script', async () => {
    const title = 'Größe „XL“ – Ωmega, Київ, 東京 und \u{1F600} für 5 €, \\u00e9';
    const folder = new ContentFolder({ [ARTICLE]: article([`title: '${title}'`]) });
    utimesSync(folder.path(ARTICLE), ago(60), ago(60));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const [read, known] = [await folder.load(), await folder.load()];
    expect([read.parsed, known.parsed]).toEqual([1, 0]);
    expect(known.articles).toEqual(read.articles);
    expect(known.articles.map((it) => it.title)).toEqual([title]);
  });

  it('has a file per year and rewrites only that of a changed article', async () => {
    const old = 'articles/1999/01/alt.md';
    const folder = await loadedFolder();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    folder.write(old, article(['title: Alt', 'date: 1999-01-04']));
    await folder.load();
    const path = join(folder.cacheDir, 'catalog/articles-1999.entry');
    expect(readFileSync(path, 'utf8')).toContain('"Alt"');
    const before = statSync(file(folder)).ino;
    folder.write(old, article(['title: Geändert', 'date: 1999-01-04']));
    await folder.load();
    expect(statSync(file(folder)).ino).toBe(before);
    expect(readFileSync(path, 'utf8')).toContain('"Geändert"');
    folder.write('articles/1999', null);
    await folder.load();
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['is empty', () => ''],
    ['was cut off', (text: string) => text.slice(0, text.length / 2)],
    ['holds something else', () => 'Kein Katalog'],
    ['comes from other code', (text: string) => `0000${text.slice(4)}`],
  ])('is rebuilt if it %s', async (_name, damage) => {
    const folder = await loadedFolder();
    const { articles } = await folder.load();
    writeFileSync(file(folder), damage(readFileSync(file(folder), 'utf8')));
    const again = await folder.load();
    expect(again.parsed).toBe(2);
    expect(again.articles).toEqual(articles);
    expect((await folder.load()).parsed).toBe(0);
  });

  it('stores no article with an error', async () => {
    const folder = await loadedFolder();
    folder.write(OTHER, article(['foo: 1']));
    await folder.problems();
    folder.write(OTHER, article(['title: Anders']));
    expect(await titles(folder)).toEqual(['Anders', 'Zusammen fürs OZG']);
  });
});
