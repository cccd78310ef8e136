import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/loader/file-list.ts';
import { type FileStamp, hashStamps, isYoung } from '../../src/loader/files.ts';
import { blobId } from '../../src/cache/blob-id.ts';
import { ARTICLE, ContentFolder } from '../content-folder.ts';

describe('files of the content folder', () => {
  it('are listed in path order', () => {
    const folder = new ContentFolder({
      'articles/2023/03/z.mdx': 'x',
      'articles/2022/12/a.md': 'x',
      'articles/2023/03/b.png': 'x',
    });
    const files = listFiles(folder.dir, 'articles', /\.mdx?$/).map(({ file }) => file);
    expect(files).toEqual(['articles/2022/12/a.md', 'articles/2023/03/z.mdx', ARTICLE]);
  });

  it('are an empty list if the folder is missing', () => {
    expect(listFiles(new ContentFolder().dir, 'nirgends', /./)).toEqual([]);
  });

  it('exclude leftovers of systems, editors and git, and hidden folders', () => {
    const junk = [
      '._a.md',
      '.DS_Store',
      'Thumbs.db',
      'desktop.ini',
      'a.md~',
      '.a.md.swp',
      '#a.md#',
      '.#a.md',
      '.gitkeep',
      'Icon\r',
    ];
    const folder = new ContentFolder({
      ...Object.fromEntries(junk.map((name) => [`articles/2023/03/${name}`, 'x'])),
      'articles/.obsidian/vorlage.md': 'x',
    });
    expect(listFiles(folder.dir, 'articles', /(?:)/).map(({ file }) => file)).toEqual([ARTICLE]);
  });

  it('exclude installed packages', () => {
    const folder = new ContentFolder({
      'node_modules/a/x.md': 'x',
      'pages/a.md': 'x',
      'vorlagen/node_modules/b/y.md': 'x',
    });
    symlinkSync('../..', folder.path('node_modules/c'));
    symlinkSync('../node_modules', folder.path('pages/node_modules'));
    expect(listFiles(folder.dir, '', /\.md$/).map(({ file }) => file)).toEqual([
      ARTICLE,
      'pages/a.md',
      'pages/node_modules/a/x.md',
      'pages/node_modules/c',
    ]);
  });
});

describe('links in the content folder', () => {
  const listed = (folder: ContentFolder) =>
    listFiles(folder.dir, 'articles', /\.md$/).map(({ file, problem }) => [file, problem]);

  it('are followed to files and folders within it', () => {
    const folder = new ContentFolder({ 'ablage/2024/03/neu.md': 'x', 'ablage/anders.md': 'x' });
    symlinkSync(folder.path('ablage/anders.md'), folder.path('articles/2023/03/neu.md'));
    symlinkSync('../ablage/2024', folder.path('articles/2024'));
    expect(listed(folder)).toEqual([
      ['articles/2023/03/neu.md', undefined],
      [ARTICLE, undefined],
      ['articles/2024/03/neu.md', undefined],
    ]);
    expect(listFiles(folder.dir, 'articles', /neu/)[0]?.size).toBe(1);
  });

  it.each([
    ['outside', (folder: ContentFolder) => join(folder.dir, '..')],
    ['outside', () => '/etc/hostname'],
    ['broken', () => 'nirgends.md'],
    ['broken', () => 'link'],
    ['circle', (folder: ContentFolder) => folder.dir],
    ['circle', () => '..'],
    ['circle', () => '.'],
  ])('are listed with the problem %s', (problem, target) => {
    const folder = new ContentFolder();
    symlinkSync(target(folder), folder.path('articles/2023/link'));
    expect(listed(folder)).toEqual([
      [ARTICLE, undefined],
      ['articles/2023/link', problem],
    ]);
  });

  it('end if two of them lead to each other', () => {
    const folder = new ContentFolder({ 'a/x.md': 'x', 'b/y.md': 'y' });
    symlinkSync('../b', folder.path('a/b'));
    symlinkSync('../a', folder.path('b/a'));
    symlinkSync('../a', folder.path('articles/a'));
    expect(listed(folder).filter(([, problem]) => problem)).toEqual([['articles/a/b/a', 'circle']]);
  });
});

describe('links that lead to folders with links', () => {
  const FOLDERS = ['a', 'b', 'c', 'd', 'e', 'f'];
  const linked = (below: string, names: readonly string[]): ContentFolder => {
    const folder = new ContentFolder(
      Object.fromEntries(names.map((name) => [`${below}/${name}/x.png`, name])),
    );
    for (const from of names) {
      for (const to of FOLDERS) {
        if (to !== from) symlinkSync(`../${to}`, folder.path(`${below}/${from}/${to}`));
      }
    }
    return folder;
  };

  it('are few, and reported once each, if every folder leads to every other', () => {
    const files = listFiles(linked('ablage', FOLDERS).dir, 'ablage', /(?:)/);
    const wrong = files.filter(({ problem }) => problem);
    expect(files.length).toBeLessThan(1000);
    expect(new Set(wrong.map(({ real }) => real)).size).toBe(wrong.length);
    expect(wrong.length).toBeLessThanOrEqual(30);
  });

  it('do not depend on the order in which a folder lists its names', () => {
    const [one, other] = [FOLDERS, FOLDERS.toReversed()].map((names) =>
      listFiles(linked('ablage', names).dir, '', /(?:)/).map(({ file, real, problem }) => [
        file,
        real,
        problem,
      ]),
    );
    expect(one).toEqual(other);
  });

  it('can give several folders the same pictures', () => {
    const folder = new ContentFolder({ 'ablage/bilder/x.png': 'x', 'archiv/2019/05/a.md': 'x' });
    folder.write('archiv/2019/06/b.md', 'x');
    for (const month of ['05', '06'])
      symlinkSync('../../../ablage/bilder', folder.path(`archiv/2019/${month}/bilder`));
    symlinkSync('../archiv/2019', folder.path('articles/2019'));
    const found = listFiles(folder.dir, 'articles', /png$/).map(({ file, real }) => [file, real]);
    expect(found).toEqual([
      ['articles/2019/05/bilder/x.png', 'ablage/bilder/x.png'],
      ['articles/2019/06/bilder/x.png', 'ablage/bilder/x.png'],
    ]);
  });
});

describe('the stamps of files', () => {
  const hashOf = (...stamps: FileStamp[]): string => {
    const hash = createHash('sha1');
    hashStamps(hash, stamps);
    return hash.digest('hex');
  };
  const stamp = { file: 'a.md', size: 1, modified: 2.5, changed: 3 };

  it('change their hash when a name, a size or a time changes', () => {
    const others = [{ file: 'b.md' }, { size: 2 }, { modified: 2.25 }, { changed: 4 }];
    const hashes = others.map((other) => hashOf({ ...stamp, ...other }));
    expect(new Set([...hashes, hashOf(stamp), hashOf(), hashOf(stamp, stamp)]).size).toBe(7);
    expect(hashOf({ ...stamp })).toBe(hashOf(stamp));
  });

  it('are young while a second change could fall within the same clock tick', () => {
    expect(isYoung({ ...stamp, changed: 9000 }, 10_000)).toBe(true);
    expect(isYoung({ ...stamp, modified: 7000 }, 10_000)).toBe(false);
  });
});

describe('blobId', () => {
  it('equals git’s id', () => {
    expect(blobId(Buffer.from('Zusammen fürs OZG\n'))).toBe('9a3763a7d04958731656fa7a28bf03ef1f556899');
    expect(blobId(Buffer.alloc(0))).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  });
});
