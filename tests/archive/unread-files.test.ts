import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { article, ContentFolder } from '../content-folder.ts';
import { expectRefusal, found } from '../refuses.ts';

describe('files that would be left out in silence', () => {
  const told = (file: string) => found(file)(1, 1, 'file-ending', { expected: '' });
  it.each([
    ['articles/2023/03/neu.markdown', 'neu.md'],
    ['articles/2023/03/neu.MDOWN', 'neu.md'],
    ['pages/Impressum.markdown', 'Impressum.md'],
    ['pages/impressum.MD', 'impressum.md'],
    ['dossiers/ozg.mkd', 'ozg.md'],
    ['redirects.yml', 'redirects.yaml'],
    ['Removals.yaml', 'removals.yaml'],
    ['redirect.yaml', 'redirects.yaml'],
  ])('are told with the name that would be read: %s', async (file, expected) => {
    const folder = new ContentFolder({ [file]: 'Text\n' });
    await expectRefusal(folder, [{ ...told(file), params: { expected } } as never]);
  });

  it.each(['2023/03/neu.md', 'Articles/2023/03/neu.md', 'artikel/neu.mdx', 'neu.md'])(
    'are told where they lie in no folder that is read: %s',
    async (file) => {
      await expectRefusal(new ContentFolder({ [file]: article() }), [found(file)(1, 1, 'file-place', {})]);
    },
  );

  it('are told where a link leads to nothing', async () => {
    const folder = new ContentFolder();
    symlinkSync('nirgends', folder.path('articles/2022'));
    await expectRefusal(folder, [found('articles/2022')(1, 1, 'file-link', { problem: 'broken' })]);
  });

  it('are none that systems and editors leave, or that are about the folder', async () => {
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
