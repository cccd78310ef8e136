import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_CHANGES } from '../../src/search/changes.ts';
import { searchFiles, type SearchFiles } from '../../src/search/files.ts';
import type { SearchIndex } from '../../src/search/index-format.ts';
import { article, ContentFolder } from '../content-folder.ts';
import { indexAt, visibleSearch } from './visible-search.ts';

const DAY = '2026-11-20';
const INDEX = 'suche/index.json';
/** The slices: this month, the rest of the year, and closed years; each with more articles than one file contains. */
const COUNTS = { '2026-11': 18, '2026-03': 18, '2025-05': MOST_CHANGES + 2, '2012-08': 18 };
const SLICES = Object.keys(COUNTS).length;

const fileOf = (month: string, number: number): string =>
  `articles/${month.replace('-', '/')}/beitrag-${number}.md`;
const textOf = (month: string, number: number, body = 'Der Breitbandausbau kommt.'): string => {
  const date = `${month}-${String(1 + (number % 18)).padStart(2, '0')}`;
  return article([`title: Beitrag ${number} vom ${month}`, `date: ${date}`], `${body}\n`);
};

let content: ContentFolder;
/** The key of the index that a build would have published. */
let published: string | undefined;

/** The cache after the first build, and that of builds without an earlier one. Both are made once. */
const root = mkdtempSync(join(tmpdir(), 'nachlese-'));
const [first, other] = [join(root, 'first'), join(root, 'other')];
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Indexes the content as a build after the published one, and publishes that. */
async function build(day = DAY): Promise<SearchFiles> {
  const files = await searchFiles(await content.load({ now: Date.parse(`${day}T12:00:00Z`) }), {
    cacheDir: content.cacheDir,
    published,
  });
  published = files.parts.at(-1)?.key;
  return files;
}

const reading =
  ({ files }: SearchFiles) =>
  (path: string): Uint8Array =>
    readFileSync(files.get(path) ?? path);
const indexOf = (files: SearchFiles): SearchIndex => indexAt(reading(files), INDEX);
const changesIn = (files: SearchFiles): string[] =>
  indexOf(files).slices.flatMap(({ from, changes }) =>
    changes ? [`${from}: ${changes.hidden.length} hidden, ${changes.added.length} added`] : [],
  );

/** A build without an earlier one. */
async function fresh(day = DAY): Promise<SearchFiles> {
  return searchFiles(await content.load({ now: Date.parse(`${day}T12:00:00Z`) }), { cacheDir: other });
}

/** Whether readers find the same as after a build without an earlier one. */
async function expectVisibleAsFresh(files: SearchFiles): Promise<void> {
  expect(visibleSearch(reading(files), INDEX)).toEqual(visibleSearch(reading(await fresh()), INDEX));
}

/** The compressed files with a text. */
const filesWith = (text: string, { files }: SearchFiles): string[] =>
  [...files]
    .filter(([path, source]) => path !== INDEX && gunzipSync(readFileSync(source)).includes(text))
    .map(([path]) => path);

beforeEach(async () => {
  published = undefined;
  content = new ContentFolder({ articles: null });
  for (const [month, count] of Object.entries(COUNTS))
    for (let number = 0; number < count; number++)
      content.write(fileOf(month, number), textOf(month, number));
  if (existsSync(first)) cpSync(first, content.cacheDir, { recursive: true });
  await build();
  const isOwn = (path: string): boolean => !path.endsWith('/spelling'); // a link to the one that all tests share
  if (!existsSync(first)) cpSync(content.cacheDir, first, { recursive: true, filter: isOwn });
});

describe('after an article of a closed slice', () => {
  it.each(Object.keys(COUNTS))(
    'was corrected, moved, removed or added in %s, one small index is built and readers find the same',
    async (month) => {
      content.write(fileOf(month, 3), textOf(month, 3, 'Nun heißt es Zaunkönig.'));
      const corrected = await build();
      expect([corrected.built.length, corrected.reused.length]).toEqual([1, SLICES]);
      await expectVisibleAsFresh(corrected);
      content.write(fileOf(month, 5), null);
      content.write(fileOf(month, 5).replace('beitrag', 'umbenannt'), textOf(month, 5));
      content.write(fileOf(month, 9), null);
      content.write(fileOf(month, 99), textOf(month, 0));
      const more = await build();
      expect([more.built.length, more.reused.length]).toEqual([1, SLICES]);
      expect(changesIn(more)).toEqual([expect.stringMatching(/: 3 hidden, 3 added$/)]);
      await expectVisibleAsFresh(more);
      const again = await build();
      expect([again.built, indexOf(again)]).toEqual([[], indexOf(more)]);
    },
  );

  it('was removed, nothing is indexed, and its text is in no file any more', async () => {
    content.write(fileOf('2025-05', 3), textOf('2025-05', 3, 'Ein Geheimwort.'));
    published = undefined;
    expect(filesWith('Ein Geheimwort.', await build())).toHaveLength(1);
    content.write(fileOf('2025-05', 3), null);
    const removed = await build();
    expect(removed.built).toEqual([]);
    expect(indexOf(removed)).not.toHaveProperty('corrections');
    expect(filesWith('Ein Geheimwort.', removed)).toEqual([]);
    await expectVisibleAsFresh(removed);
  });

  it('got another date, it moves from one slice to another', async () => {
    content.write(fileOf('2012-08', 3), null);
    content.write(fileOf('2025-05', 77), textOf('2025-05', 77));
    const moved = await build();
    expect(changesIn(moved)).toEqual(['2025: 0 hidden, 1 added', '2012: 1 hidden, 0 added']);
    await expectVisibleAsFresh(moved);
  });

  it('was corrected back, its index is current again', async () => {
    const before = indexOf(await build());
    content.write(fileOf('2025-05', 3), textOf('2025-05', 3, 'Falsch.'));
    await build();
    content.write(fileOf('2025-05', 3), textOf('2025-05', 3));
    expect(indexOf(await build())).toEqual(before);
  });
});

describe('the slices are indexed again', () => {
  const bytes = ({ files }: SearchFiles): Map<string, string> =>
    new Map([...files].map(([path, source]) => [path, readFileSync(source, 'latin1')]));
  const correct = (month: string, count = 1): void => {
    for (let number = 0; number < count; number++)
      content.write(fileOf(month, number), textOf(month, number, `Berichtigt ${number}.`));
  };

  /** Whether the search has the bytes of one that was made without an earlier one. */
  async function expectFolded(files: SearchFiles, day = DAY): Promise<void> {
    const whole = await fresh(day);
    expect(bytes(files)).toEqual(bytes(whole));
    expect(files.parts.map(({ key }) => key)).toEqual(whole.parts.map(({ key }) => key));
  }

  it('by the first build of the next day', async () => {
    correct('2025-05');
    expect(changesIn(await build())).toHaveLength(1);
    const next = await build('2026-11-21');
    expect(changesIn(next)).toEqual([]);
    await expectFolded(next, '2026-11-21');
  });

  it('by a build without a published one, such as a full build', async () => {
    correct('2025-05');
    await build();
    published = undefined;
    await expectFolded(await build());
  });

  it('where too many articles changed, and the others keep theirs', async () => {
    correct('2025-05', MOST_CHANGES + 1);
    correct('2012-08');
    const files = await build();
    expect(changesIn(files)).toEqual(['2012: 1 hidden, 1 added']);
    await expectVisibleAsFresh(files);
  });

  it('where the calendar cuts a slice out in another way', async () => {
    content.write('articles/2026/12/neu.md', textOf('2026-12', 1));
    correct('2026-03');
    const files = await build();
    expect(changesIn(files)).toEqual([]);
    await expectFolded(files);
  });

  it.each(['search', 'vocabulary', 'search-keys', 'search-plans'])(
    'if the cache has lost its folder %s',
    async (folder) => {
      correct('2025-05');
      await build();
      correct('2025-05', 2);
      rmSync(join(content.cacheDir, folder), { recursive: true });
      const files = await build();
      expect(changesIn(files)).toEqual([]);
      await expectFolded(files);
    },
  );

  it('if the corrections alone are lost, as they were', async () => {
    correct('2025-05');
    const files = await build();
    const folder = String(indexOf(files).corrections?.folder.split('/').at(-2));
    const before = bytes(files);
    rmSync(join(content.cacheDir, 'search', folder), { recursive: true });
    const again = await build();
    expect(again.built).toEqual([folder]);
    expect(bytes(again)).toEqual(before);
  });
});

it('another day alone changes nothing', async () => {
  const keys = async (day: string): Promise<string[]> => (await build(day)).parts.map(({ key }) => key);
  expect(await keys('2026-11-21')).toEqual(await keys('2026-11-20'));
  expect(await keys('2026-12-05')).toEqual(await keys('2026-11-20'));
});

describe('another title', () => {
  const titled = (file: string, from: string, to: string): void => {
    const text = readFileSync(content.path(file), 'utf8');
    expect(text).toContain(from);
    content.write(file, text.replace(from, to));
  };

  it('of a category or a type indexes nothing', async () => {
    titled('categories.yaml', 'name: Politik', 'name: Politik\n  title: Staat');
    titled('types.yaml', 'name: interview, title: Interview', 'name: interview, title: Gespräch');
    const files = await build();
    expect(files.built).toEqual([]);
    expect(indexOf(files).terms.category[0]).toMatchObject({ title: 'Staat' });
    expect(indexOf(files).terms.type).toContainEqual({ slug: 'interview', title: 'Gespräch' });
    await expectVisibleAsFresh(files);
  });

  it('of a region, whose words are indexed, indexes the slices of its articles', async () => {
    titled('regions.yaml', 'name: Bayern', 'name: Bayern, title: Freistaat Bayern');
    const files = await build();
    expect(files.built).toHaveLength(SLICES);
    await expectVisibleAsFresh(files);
  });
});
