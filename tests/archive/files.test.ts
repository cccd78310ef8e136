import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blobId, type FileStamp, hashStamps, isYoung, listFiles } from '../../src/archive/files.ts';
import { ARTICLE, ContentFolder } from '../content-folder.ts';

describe('files of the content folder', () => {
  it('are listed in the order of their paths', () => {
    const folder = new ContentFolder({
      'articles/2023/03/z.mdx': 'x',
      'articles/2022/12/a.md': 'x',
      'articles/2023/03/b.png': 'x',
    });
    const files = listFiles(folder.dir, 'articles', /\.mdx?$/).map(({ file }) => file);
    expect(files).toEqual(['articles/2022/12/a.md', 'articles/2023/03/z.mdx', ARTICLE]);
  });

  it('are none in a folder that is missing', () => {
    expect(listFiles(new ContentFolder().dir, 'nirgends', /./)).toEqual([]);
  });

  it('are no links, to files or to folders', () => {
    const folder = new ContentFolder();
    symlinkSync(folder.path('site.yaml'), folder.path('articles/2023/03/a.md'));
    symlinkSync(folder.path('articles/2023'), folder.path('articles/2024'));
    expect(listFiles(folder.dir, 'articles', /\.md$/).map(({ file }) => file)).toEqual([ARTICLE]);
  });
});

describe('the stamps of files', () => {
  const hashOf = (...stamps: FileStamp[]): string => {
    const hash = createHash('sha1');
    hashStamps(hash, stamps);
    return hash.digest('hex');
  };
  const stamp = { file: 'a.md', size: 1, modified: 2.5, changed: 3 };

  it('hash otherwise when a name, a size or a time is another', () => {
    const others = [{ file: 'b.md' }, { size: 2 }, { modified: 2.25 }, { changed: 4 }];
    const hashes = others.map((other) => hashOf({ ...stamp, ...other }));
    expect(new Set([...hashes, hashOf(stamp), hashOf(), hashOf(stamp, stamp)]).size).toBe(7);
    expect(hashOf({ ...stamp })).toBe(hashOf(stamp));
  });

  it('are young while a second change could fall within the tick of the first', () => {
    expect(isYoung({ ...stamp, changed: 9000 }, 10_000)).toBe(true);
    expect(isYoung({ ...stamp, modified: 7000 }, 10_000)).toBe(false);
  });
});

describe('blobId', () => {
  it('is the id that git gives', () => {
    expect(blobId(Buffer.from('Zusammen fürs OZG\n'))).toBe('9a3763a7d04958731656fa7a28bf03ef1f556899');
    expect(blobId(Buffer.alloc(0))).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  });
});
