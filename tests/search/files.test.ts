import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { searchFiles, type SearchFiles } from '../../src/search/files.ts';
import type { SearchIndex } from '../../src/search/index-format.ts';
import { article, ContentFolder } from '../content-folder.ts';

/** Two articles in each of these months. */
const MONTHS = ['2026-11', '2026-10', '2025-03', '2019-08'];

const months = (): Record<string, string> =>
  Object.fromEntries(
    MONTHS.flatMap((month) =>
      ['01', '02'].map((day) => [
        `articles/${month.replace('-', '/')}/tag-${day}.md`,
        article(
          [`title: Tag ${day} in ${month}`, `date: ${month}-${day}`],
          `Der Breitbandausbau im ${month}.\n`,
        ),
      ]),
    ),
  );

/** The index of a content folder, by default on the day of the newest article of `months`. */
async function indexed(content: ContentFolder, day = '2026-11-02'): Promise<SearchFiles> {
  const now = Date.parse(`${day}T12:00:00Z`);
  return searchFiles(await content.load({ now }), { cacheDir: content.cacheDir });
}

const indexOf = ({ files }: SearchFiles): SearchIndex =>
  JSON.parse(readFileSync(files.get('suche/index.json') ?? '', 'utf8')) as SearchIndex;

const bytesOf = ({ files }: SearchFiles): Map<string, string> =>
  new Map([...files].map(([path, source]) => [path, readFileSync(source).toString('base64')]));

describe('the files of the search', () => {
  it('name the slices newest first, each in its own folder', async () => {
    const found = await indexed(new ContentFolder(months()));
    const { slices, articles } = indexOf(found);
    expect(articles).toBe(9);
    expect(slices.map(({ from, to, articles: held }) => `${from} ${to} ${held}`)).toEqual([
      '2026-11 2026-11 1',
      '2026-11 2026-11 1',
      '2026-10 2026-10 2',
      '2025 2025 2',
      '2019 2023 3',
    ]);
    const folders = slices.map(({ folder }) => folder);
    expect(new Set(folders).size).toBe(5);
    expect([...found.files.keys()]).toEqual(
      expect.arrayContaining(folders.map((folder) => `${folder.slice(1)}slice.packed`)),
    );
  });

  it('are a single file for a small slice, texts included, and several for a large one', async () => {
    const day = Array.from({ length: 17 }, (_, index): [string, string] => [
      `articles/2026/11/tag-${index}.md`,
      article([`title: Tag ${index}`, 'date: 2026-11-20']),
    ]);
    const [small, large] = [
      await indexed(new ContentFolder({ articles: null, ...Object.fromEntries(day.slice(0, 16)) })),
      await indexed(new ContentFolder({ articles: null, ...Object.fromEntries(day) })),
    ];
    const names = (found: SearchFiles): string[] => {
      const folder = indexOf(found).slices[0]?.folder.slice(1) ?? '';
      const own = [...found.files.keys()].filter((path) => path.startsWith(folder));
      return own.map((path) => path.slice(folder.length).replace(/\w+\.pf_index/, '…'));
    };
    const texts = ({ files }: SearchFiles): string[] =>
      [...files.keys()].filter((path) => path.startsWith('suche/texts/'));
    expect(names(small)).toEqual(['slice.packed']);
    expect([texts(small).length, texts(large).length]).toEqual([0, 9]);
    expect(new Set(names(large))).toEqual(
      new Set(['index/…', 'metadata.packed', 'rows.packed', 'words.packed']),
    );
  });

  it('are only those that the client loads', async () => {
    const { files } = await indexed(new ContentFolder(months()));
    const known =
      /^suche\/(?:index\.json|engine-\w{16}\/engine\.packed|\w{16}\/(?:(?:slice|rows|words|metadata)\.packed|index\/\w+\.pf_index)|texts\/\w{16}\.packed)$/;
    expect([...files.keys()].filter((path) => !known.test(path))).toEqual([]);
  });

  it('form an empty index for an empty archive', async () => {
    const found = await indexed(new ContentFolder({ articles: null }));
    expect([...found.files.keys()]).toEqual(['suche/index.json']);
    expect(indexOf(found).slices).toEqual([]);
  });

  it('have the same bytes with another cache folder', async () => {
    const [one, other] = [
      await indexed(new ContentFolder(months())),
      await indexed(new ContentFolder(months())),
    ];
    expect(bytesOf(one)).toEqual(bytesOf(other));
  });

  it('come from another cache folder where they fit, and stay when they are removed there', async () => {
    const content = new ContentFolder(months());
    const build = await indexed(content);
    content.write('articles/2026/11/tag-03.md', article(['title: Neu', 'date: 2026-11-03']));
    const options = { cacheDir: join(content.dir, '../dev'), buildCache: content.cacheDir };
    const archive = await content.load({ now: Date.parse('2026-11-03T12:00:00Z') });
    const found = await searchFiles(archive, options);
    expect([found.built.length, found.reused.length, found.left]).toEqual([2, 3, 0]);
    expect(found.reused).toEqual(build.built.slice(2));
    const before = bytesOf(found);
    rmSync(join(content.cacheDir, 'search'), { recursive: true });
    expect(bytesOf(found)).toEqual(before);
    const again = await searchFiles(archive, { cacheDir: join(content.dir, '../fresh') });
    expect(bytesOf(again)).toEqual(before);
  });

  it('leave out old slices if not so many articles may be indexed, but never the newest', async () => {
    const content = new ContentFolder(months());
    const archive = await content.load({ now: Date.parse('2026-11-02T12:00:00Z') });
    const periods = (found: SearchFiles): string[] => indexOf(found).slices.map(({ from }) => from);
    const options = { cacheDir: content.cacheDir };
    const none = await searchFiles(archive, { ...options, atMost: 0 });
    expect([periods(none), none.left]).toEqual([['2026-11'], 8]);
    const some = await searchFiles(archive, { ...options, atMost: 3 });
    expect([periods(some), some.left]).toEqual([['2026-11', '2026-11', '2026-10'], 5]);
    const all = await searchFiles(archive, options);
    expect([periods(all).length, all.left, all.reused.length]).toEqual([5, 0, 3]);
  });

  it('contain nothing of drafts and embargoed articles', async () => {
    const secret = 'Das Geheimwort steht hier.\n';
    const content = new ContentFolder({
      ...months(),
      'articles/2026/11/entwurf.md': article(['date: 2026-11-03', 'draft: true'], secret),
      'articles/2026/11/gesperrt.md': article(['date: 2026-11-03', 'publishAt: 2026-12-01T06:00'], secret),
    });
    const { files } = await indexed(content);
    const texts = [...files.values()]
      .filter((path) => !path.endsWith('.json'))
      .map((path) => gunzipSync(readFileSync(path)).toString());
    expect(texts.filter((text) => /geheimwort/i.test(text))).toEqual([]);
  });
});

describe('a slice', () => {
  it('is not rebuilt while its articles are unchanged', async () => {
    const content = new ContentFolder(months());
    const first = await indexed(content);
    const second = await indexed(content);
    expect(first.built).toHaveLength(5);
    expect([second.built, second.reused]).toEqual([[], first.built]);
    expect(second.files).toEqual(first.files);
  });

  it('of the newest day is the only one that another article of that day rebuilds', async () => {
    const content = new ContentFolder(months());
    const first = await indexed(content);
    content.write('articles/2026/11/neu.md', article(['title: Neu', 'date: 2026-11-02']));
    const second = await indexed(content);
    expect(second.built).toHaveLength(1);
    expect(second.reused).toEqual(first.built.slice(1));
    expect(indexOf(second).slices[0]?.folder).toContain(second.built[0]);
  });

  it('of the newest month is rebuilt, without a slice for the day, once the day has passed', async () => {
    const content = new ContentFolder(months());
    const first = await indexed(content);
    const second = await indexed(content, '2026-11-20');
    expect(second.built).toHaveLength(1);
    expect(second.reused).toEqual(first.built.slice(2));
    expect(indexOf(second).slices.map(({ articles: held }) => held)).toEqual([2, 2, 2, 3]);
  });

  it('of the day is the only one built for its first article, once the previous day is closed', async () => {
    const content = new ContentFolder(months());
    const first = await indexed(content, '2026-11-20');
    content.write('articles/2026/11/neu.md', article(['title: Neu', 'date: 2026-11-20']));
    const second = await indexed(content, '2026-11-20');
    expect(second.built).toHaveLength(1);
    expect(second.reused).toEqual(first.built);
  });

  it('that is closed does not depend on newer ones', async () => {
    const content = new ContentFolder(months());
    const oldest = (await indexed(content)).built.at(-1);
    content.write('articles/2025/03/tag-01.md', article(['title: Anders', 'date: 2025-03-01']));
    expect((await indexed(content)).reused).toEqual([oldest]);
  });

  it('missing from the cache folder is rebuilt to the same bytes', async () => {
    const content = new ContentFolder(months());
    const first = await indexed(content);
    const before = bytesOf(first);
    const { folder } = indexOf(first).slices[2] as SearchIndex['slices'][number];
    rmSync(dirname(first.files.get(`${folder.slice(1)}slice.packed`) ?? ''), { recursive: true });
    const second = await indexed(content);
    expect(second.built).toHaveLength(1);
    expect(bytesOf(second)).toEqual(before);
  });

  it('from the previous run stays in the cache folder; an older one is removed', async () => {
    const content = new ContentFolder(months());
    const article1 = article(['title: Eins', 'date: 2026-11-20']);
    const [first] = (await indexed(content)).built;
    content.write('articles/2026/11/neu.md', article1);
    const [second] = (await indexed(content)).built;
    content.write('articles/2026/11/neu.md', null);
    expect((await indexed(content)).built).toEqual([]);
    content.write('articles/2026/11/anders.md', article1);
    await indexed(content);
    const cached = (key = ''): boolean => {
      try {
        return readFileSync(join(content.cacheDir, 'search', key, 'slice.packed')).length > 0;
      } catch {
        return false;
      }
    };
    expect([cached(first), cached(second)]).toEqual([true, false]);
  });
});
