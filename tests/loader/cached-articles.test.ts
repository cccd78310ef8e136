import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { editEntry } from '../cache/edit-entry.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';

const OLD = 'articles/2019/05/alt.md';
const PICTURE = 'articles/2019/05/bild.png';

const png = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 10, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();

/** Two years of articles, one with a picture, with trusted stamps; loaded once. */
async function loadedFolder(): Promise<ContentFolder> {
  const image = 'image: { src: ./bild.png, alt: Ein Bild, credit: Archiv }';
  const folder = new ContentFolder({
    [OLD]: article(['title: Alt', 'date: 2019-05-06', image]),
    [PICTURE]: await png(20),
  });
  await folder.load();
  return folder;
}

const cachedPath = (folder: ContentFolder, year: number): string =>
  join(folder.cacheDir, `articles/articles-${year}.entry`);

/** Changes a title in the cache, which shows where an article came from. */
function mark(folder: ContentFolder, year: number, before: string): void {
  editEntry(cachedPath(folder, year), (text) => text.replace(`"title":"${before}"`, '"title":"Gemerkt"'));
}

const titles = async (folder: ContentFolder): Promise<string[]> =>
  (await folder.load()).articles.map(({ title }) => title);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

describe('articles of an unchanged year', () => {
  it('come from the cache', async () => {
    const folder = await loadedFolder();
    const resolved = await folder.load();
    rmSync(folder.cacheDir, { recursive: true });
    expect(resolved.articles).toEqual((await folder.load()).articles);
    mark(folder, 2019, 'Alt');
    expect(await titles(folder)).toEqual(['Zusammen fürs OZG', 'Gemerkt']);
  });

  const CHANGES: readonly (readonly [string, (folder: ContentFolder) => void | Promise<void>])[] = [
    [
      'another article',
      (folder) => {
        folder.write(OLD, article(['title: Alt', 'date: 2019-05-07']));
      },
    ],
    [
      'a touched article',
      (folder) => {
        utimesSync(folder.path(OLD), 1, 1);
      },
    ],
    [
      'another picture',
      async (folder) => {
        folder.write(PICTURE, await png(30));
      },
    ],
    [
      'a further article',
      (folder) => {
        folder.write('articles/2019/06/neu.md', article(['title: Neu', 'date: 2019-06-01']));
      },
    ],
    [
      'a term with another slug',
      (folder) => {
        folder.write('categories.yaml', '- { name: Politik, slug: neu }\n');
      },
    ],
    [
      'a damaged cache entry',
      (folder) => {
        writeFileSync(cachedPath(folder, 2019), readFileSync(cachedPath(folder, 2019)).subarray(0, 99));
      },
    ],
  ];

  it.each(CHANGES)('are resolved again with %s', async (_what, change) => {
    const folder = await loadedFolder();
    await folder.load();
    mark(folder, 2019, 'Alt');
    await change(folder);
    expect(await titles(folder)).not.toContain('Gemerkt');
  });

  it('stay cached when another year changes', async () => {
    const folder = await loadedFolder();
    mark(folder, 2019, 'Alt');
    folder.write(ARTICLE, article(['title: Anders']));
    expect(await titles(folder)).toEqual(['Anders', 'Gemerkt']);
  });
});

describe('articles that can change without a change of stamps', () => {
  it('are not cached: a file written within the last two seconds', async () => {
    const folder = await loadedFolder();
    vi.setSystemTime(Date.now() - 60_000);
    folder.write(OLD, article(['title: Alt', 'date: 2019-05-06']));
    await folder.load();
    mark(folder, 2019, 'Alt');
    expect(await titles(folder)).toContain('Alt');
  });

  it('are not cached: one that shows a picture from another year', async () => {
    const folder = await loadedFolder();
    folder.write(ARTICLE, article(['image: { src: ../../2019/05/bild.png, alt: Ein Bild, credit: Archiv }']));
    await folder.load();
    folder.write(PICTURE, await png(30));
    const { articles } = await folder.load();
    expect(articles.map(({ image }) => image?.picture.width)).toEqual([30, 30]);
  });
});
