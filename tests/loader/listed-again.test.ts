import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/loader/file-list.ts';
import { listedAgain } from '../../src/loader/listed-again.ts';
import { ContentFolder } from '../content-folder.ts';

const FILES = {
  'articles/2023/04/bild.png': '',
  'articles/2024/01/eins.md': '',
  'articles/2024/02/zwei.md': '',
  'pages/impressum.md': '',
};

const everything = ({ dir }: ContentFolder) => listFiles(dir, '', /(?:)/);

describe('the files of the content folder, listed again where something has changed, after', () => {
  const put = (path: string, content = 'neu'): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };

  const EDITS: readonly [
    what: string,
    folders: readonly string[],
    edit: (path: (file: string) => string) => void,
  ][] = [
    ['nothing', [''], () => undefined],
    [
      'a change',
      ['articles/2024/01'],
      (path) => {
        put(path('articles/2024/01/eins.md'), 'mehr');
      },
    ],
    [
      'a new file',
      ['articles/2024/01'],
      (path) => {
        put(path('articles/2024/01/drei.md'));
      },
    ],
    [
      'a new file at the top',
      [''],
      (path) => {
        put(path('front.yaml'));
      },
    ],
    [
      'a removal',
      ['articles/2024/01'],
      (path) => {
        rmSync(path('articles/2024/01/eins.md'));
      },
    ],
    [
      'the removal of a folder',
      ['articles'],
      (path) => {
        rmSync(path('articles/2024'), { recursive: true });
      },
    ],
    [
      'that of a folder which is named itself',
      ['articles', 'articles/2024', 'articles/2024/01'],
      (path) => {
        rmSync(path('articles/2024'), { recursive: true });
      },
    ],
    [
      'a new folder in a new one',
      ['articles'],
      (path) => {
        put(path('articles/2025/03/neu.md'));
      },
    ],
    [
      'a folder in the place of a file',
      ['articles/2024/01'],
      (path) => {
        rmSync(path('articles/2024/01/eins.md'));
        put(path('articles/2024/01/eins.md/x.md'));
      },
    ],
    [
      'a file in the place of a folder',
      ['articles/2024'],
      (path) => {
        rmSync(path('articles/2024/01'), { recursive: true });
        put(path('articles/2024/01'));
      },
    ],
    [
      'another folder in its place',
      ['articles/2024', 'articles/2024/01'],
      (path) => {
        renameSync(path('articles/2024/01'), path('x'));
        renameSync(path('articles/2024/02'), path('articles/2024/01'));
        rmSync(path('x'), { recursive: true });
      },
    ],
    [
      'leftovers of editors and hidden files',
      ['articles/2024/01'],
      (path) => {
        put(path('articles/2024/01/eins.md~'));
        put(path('articles/2024/01/.git/x.md'));
        put(path('articles/2024/01/.eins.md.swp'));
      },
    ],
    [
      'packages outside the texts',
      ['', 'pages'],
      (path) => {
        put(path('node_modules/x.md'));
        put(path('pages/node_modules/x.md'));
      },
    ],
    [
      'a link',
      ['articles/2024/01'],
      (path) => {
        symlinkSync('eins.md', path('articles/2024/01/link.md'));
      },
    ],
    [
      'a link that leads nowhere',
      ['articles/2024/01'],
      (path) => {
        symlinkSync('nirgends.md', path('articles/2024/01/link.md'));
      },
    ],
    [
      'a folder with a link',
      ['articles'],
      (path) => {
        put(path('articles/2025/03/neu.md'));
        symlinkSync('neu.md', path('articles/2025/03/link.md'));
      },
    ],
    [
      'changes in many folders',
      Array.from({ length: 60 }, (_, index) => `articles/${1950 + index}`),
      (path) => {
        for (let year = 1950; year < 2010; year++) put(path(`articles/${year}/01/x.md`));
      },
    ],
  ];

  it.each(EDITS)('%s', (_what, folders, edit) => {
    const content = new ContentFolder(FILES);
    const before = everything(content);
    edit((file) => join(content.dir, file));
    expect(listedAgain(content.dir, before, new Set(folders))).toEqual(everything(content));
  });

  it('a change to what a link leads to', () => {
    const content = new ContentFolder({ 'entwuerfe/eins.md': '' });
    symlinkSync('../entwuerfe/eins.md', content.path('articles/eins.md'));
    const before = everything(content);
    content.write('entwuerfe/eins.md', 'mehr');
    expect(listedAgain(content.dir, before, new Set(['entwuerfe']))).toEqual(everything(content));
  });

  it('a change elsewhere, which it does not look for', () => {
    const content = new ContentFolder(FILES);
    const before = everything(content);
    content.write('pages/impressum.md', 'mehr');
    expect(listedAgain(content.dir, before, new Set(['articles/2024/01']))).toEqual(before);
  });
});
