import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Import, lost } from './import-run.ts';
import { exportOf, type Item, MAPPING } from './wxr-export.ts';

const WITH_PAGES = `${MAPPING}types: [post, page]\n`;

const page = (id: number, name: string, more: Partial<Item> = {}): Item => ({
  ...{
    id,
    name,
    type: 'page',
    title: `Seite ${name}`,
    link: `https://alt.example/haus/${name}/`,
    excerpt: '',
  },
  ...{ body: '<p>Das Haus steht seit 1950 am Markt.</p>', ...more },
});

const moved = (...items: Item[]): Import =>
  new Import().put('export.xml', exportOf([{ id: 1, name: 'rat' }, ...items]));
const read = ({ folder }: Import, file: string): string => readFileSync(folder.path(file), 'utf8');

describe('pages of the old site', () => {
  it('become static pages, to which their old addresses lead', async () => {
    const old = moved(page(2, 'haus', { excerpt: 'Wer wir sind.' }));
    const report = await old.run('wxr', ['export.xml'], WITH_PAGES);
    expect(read(old, 'pages/haus.md')).toBe(
      '---\ntitle: Seite haus\ndescription: Wer wir sind.\norder: 100\n---\n\nDas Haus steht seit 1950 am Markt.\n',
    );
    expect(read(old, 'redirects.yaml')).toContain('{ from: /haus/haus/, to: /haus/ }');
    expect(lost(report)).toContain('page-field: date, authors');
    expect(report.unexplained).toEqual([]);
    const { pages, redirects } = await old.folder.load();
    expect(pages.map(({ url }) => url)).toContain('/haus/');
    expect(redirects.map(({ to }) => to)).toContain('/haus/');
  });

  it('are the same after a second import, with the same losses', async () => {
    const old = moved(page(2, 'haus'));
    const first = await old.run('wxr', ['export.xml'], WITH_PAGES);
    const before = read(old, 'redirects.yaml');
    const second = await old.run('wxr', ['export.xml'], WITH_PAGES);
    expect(second.losses).toEqual(first.losses);
    expect(second.counts).toMatchObject({ unchanged: 2, written: 0 });
    expect(read(old, 'redirects.yaml')).toBe(before);
  });

  it('lose pictures, which is told', async () => {
    const old = moved(
      page(2, 'haus', { body: '<p>Vorn: <img src="https://alt.example/tor.png" alt="Tor"></p>' }),
    );
    const report = await old.run('wxr', ['export.xml'], WITH_PAGES);
    expect(lost(report)).toContain('page-picture: https://alt.example/tor.png');
    expect(report.unexplained).toEqual([]);
  });

  it('get another name if theirs is one of ours', async () => {
    const old = moved(page(2, 'suche'), page(3, 'rat'));
    const report = await old.run('wxr', ['export.xml'], WITH_PAGES);
    expect(lost(report)).toContain('same-name: suche');
    expect((await old.folder.load()).pages.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/suche-2/', '/rat/']),
    );
  });

  it('are left out if they are not public', async () => {
    const report = await moved(page(2, 'haus', { status: 'draft' })).run('wxr', ['export.xml'], WITH_PAGES);
    expect(lost(report)).toContain('hidden-page: Seite haus');
  });

  it('are links for other posts', async () => {
    const old = moved(page(2, 'haus'), {
      ...{ id: 4, name: 'gast' },
      body: '<p>Siehe <a href="https://alt.example/haus/haus/">Haus</a>.</p>',
    });
    await old.run('wxr', ['export.xml'], WITH_PAGES);
    expect(old.text('2019/03/gast.md')).toContain('[Haus](/haus/)');
  });

  it('become articles if the mapping says so, and stay what they became', async () => {
    const old = moved(page(2, 'haus'));
    await old.run('wxr', ['export.xml'], `${WITH_PAGES}pages: []\n`);
    expect(old.text('2019/03/haus.md')).toContain('title: Seite haus');
    const again = await old.run('wxr', ['export.xml'], WITH_PAGES);
    expect(again.counts).toMatchObject({ read: 2, unchanged: 2 });
  });
});
