import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blobId, listFiles } from '../../src/archive/files.ts';
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

describe('blobId', () => {
  it('is the id that git gives', () => {
    expect(blobId(Buffer.from('Zusammen fürs OZG\n'))).toBe('9a3763a7d04958731656fa7a28bf03ef1f556899');
    expect(blobId(Buffer.alloc(0))).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  });
});
