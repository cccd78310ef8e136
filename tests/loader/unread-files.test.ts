import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';
import { readArchive } from '../../src/loader/read-archive.ts';
import { expectRefusal, found } from '../refuses.ts';

describe('files that would be ignored silently', () => {
  const reported = (file: string) => found(file)(1, 1, 'file-ending', { expected: '' });
  it.each([
    ['articles/2023/03/neu.markdown', 'neu.md'],
    ['articles/2023/03/neu.MDOWN', 'neu.md'],
    ['pages/Impressum.markdown', 'Impressum.md'],
    ['pages/impressum.MD', 'impressum.md'],
    ['dossiers/ozg.mkd', 'ozg.md'],
    ['redirects.yml', 'redirects.yaml'],
    ['Removals.yaml', 'removals.yaml'],
    ['redirect.yaml', 'redirects.yaml'],
    ['front.yml', 'front.yaml'],
  ])('are reported with the name that would be read: %s', async (file, expected) => {
    const folder = new ContentFolder({ [file]: 'Text\n' });
    await expectRefusal(folder, [{ ...reported(file), params: { expected } } as never]);
  });

  it.each(['2023/03/neu.md', 'Articles/2023/03/neu.md', 'artikel/neu.mdx', 'neu.md'])(
    'are reported outside the folders that are read: %s',
    async (file) => {
      await expectRefusal(new ContentFolder({ [file]: article() }), [found(file)(1, 1, 'file-place', {})]);
    },
  );

  it('are reported if a link is broken', async () => {
    const folder = new ContentFolder();
    symlinkSync('nirgends', folder.path('articles/2022'));
    await expectRefusal(folder, [found('articles/2022')(1, 1, 'file-link', { problem: 'broken' })]);
  });

  it.each([
    'vorlagen/README.md',
    'vorlagen/README.de.md',
    'node_modules/ein-paket/LICENSE.md',
    'a/b/todo.mdx',
  ])('exclude files for people and from packages: %s', async (file) => {
    const folder = new ContentFolder({ [file]: 'Zur Sache', 'node_modules/ein-paket/doc/x.md': 'x' });
    expect((await folder.load()).articles).toHaveLength(1);
  });

  it.each(['artikel/todo-im-rathaus.md', 'todo/2023/neu.md', 'authors/readme-neu.md'])(
    'are reported if only their folder or the start of their name looks like a file for people: %s',
    async (file) => {
      await expectRefusal(new ContentFolder({ [file]: article() }), [found(file)(1, 1, 'file-place', {})]);
    },
  );

  it('exclude leftovers of systems and editors, and files about the folder', async () => {
    const names = [
      '._a.md',
      '.DS_Store',
      'a.md~',
      '.a.md.swp',
      '#a.md#',
      'Thumbs.db',
      'desktop.ini',
      '.gitkeep',
    ];
    const folders = ['articles', 'articles/2023/03', 'pages', 'dossiers'];
    const folder = new ContentFolder({
      ...Object.fromEntries(folders.flatMap((each) => names.map((name) => [`${each}/${name}`, '\0']))),
      'README.md': 'Zur Sache',
      'LICENSE.md': 'Frei',
      'imported.json': '{}',
      'import.yaml': '{}',
    });
    expect((await folder.load()).articles).toHaveLength(1);
  });
});

describe('linked texts', () => {
  const OLD = article(['date: 2019-05-02']);
  const link = (folder: ContentFolder, file: string, target: string): void => {
    mkdirSync(dirname(folder.path(file)), { recursive: true });
    symlinkSync(target, folder.path(file));
  };
  const read = async (files: Files, links: Readonly<Record<string, string>>) => {
    const folder = new ContentFolder(files);
    for (const [file, target] of Object.entries(links)) link(folder, file, target);
    const { dir: contentDir, cacheDir } = folder;
    const { archive, diagnostics } = await readArchive({ contentDir, cacheDir });
    return {
      articles: archive?.articles.map(({ file }) => file),
      reported: diagnostics.map(({ file, rule, params }) => [file, rule, params] as const),
    };
  };

  it.each([
    ['articles/2019', '../archiv/2019', 'archiv/2019/05/x.md'],
    ['articles/2019/05', '../../ablage', 'ablage/x.md'],
    ['articles/2019/05/x.md', '../../../ablage/y.md', 'ablage/y.md'],
    ['articles/2019', '../.alt/2019', '.alt/2019/05/x.md'],
    ['articles/2019', '.alt', 'articles/.alt/05/x.md'],
  ])('are articles without a diagnostic: %s to %s', async (from, to, file) => {
    const { articles, reported } = await read({ [file]: OLD }, { [from]: to });
    expect(reported).toEqual([]);
    expect(articles).toEqual([ARTICLE, 'articles/2019/05/x.md']);
  });

  it('are reported under their linked name for a wrong ending, and once if nothing reads them', async () => {
    const files = {
      'archiv/05/x.markdown': OLD,
      'archiv/05/Y.MD': OLD,
      'entwurf/z.md': OLD,
      '.privat/p.md': OLD,
    };
    const { reported } = await read(files, { 'articles/2019': '../archiv', neu: 'entwurf', alt: '.privat' });
    expect(reported.filter(([, rule]) => rule === 'file-place')).toEqual([
      ['alt/p.md', 'file-place', {}],
      ['entwurf/z.md', 'file-place', {}],
    ]);
    expect(reported.filter(([file]) => file.startsWith('archiv'))).toEqual([]);
    expect(reported).toContainEqual(['articles/2019/05/x.markdown', 'file-ending', { expected: 'x.md' }]);
  });

  it.each([
    ['a year', { 'articles/2024': '2023' }, 'articles/2024'],
    ['a month', { 'articles/2023/04': '03' }, 'articles/2023/04'],
    ['one article', { 'articles/2023/03/zwei.md': 'zusammen-fuers-ozg.md' }, 'articles/2023/03/zwei.md'],
    [
      'the target of another link',
      { 'articles/2019': '../archiv', 'articles/2020': '../archiv' },
      'articles/2020',
    ],
    [
      'a folder within the linked folder',
      { 'articles/2019': '../archiv', 'archiv/06': '05' },
      'articles/2019/06',
    ],
  ])('are reported once if a link leads to %s a second time', async (_name, links, file) => {
    const files = {
      'archiv/05/x.md': OLD,
      'archiv/05/y.md': OLD,
      'articles/2023/03/noch-einer.md': article(),
    };
    const { reported } = await read(files, { 'articles/2019': '../archiv', ...links });
    expect(reported).toEqual([[file, 'file-link', { problem: 'twice' }]]);
  });

  it('are not reported a second time if a link elsewhere leads to articles', async () => {
    expect((await read({}, { alles: 'articles' })).reported).toEqual([]);
  });
});
