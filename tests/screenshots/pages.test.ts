import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../scripts/screenshots/pages.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';

const pagesIn = async (files: Files = {}): Promise<Record<string, string>> =>
  Object.fromEntries(pagesOf(await new ContentFolder(files).load()));

describe('the pages of a gallery', () => {
  const BUSY = {
    'articles/2024/05/eins.md': article(['title: Eins', 'date: 2024-05-06'], 'Ein Wort mehr.\n'),
    'articles/2024/05/zwei.md': article(['title: Zwei', 'date: 2024-05-06'], 'Kurz.\n'),
    'articles/2024/07/drei.md': article(
      ['title: Drei Aktenvernichtungsverordnungen', 'date: 2024-07-01'],
      `${'Lang. '.repeat(30)}\n`,
    ),
  };

  it('are those of the periods with the most articles', async () => {
    expect(await pagesIn(BUSY)).toMatchObject({ year: '/2024/', month: '/2024/05/', day: '/2024/05/06/' });
  });

  it('have the longest and the shortest article', async () => {
    expect(await pagesIn(BUSY)).toMatchObject({
      'longest article': '/2024/07/drei/',
      'shortest article': '/2024/05/zwei/',
    });
  });

  it('search for the longest word of a headline', async () => {
    expect(await pagesIn(BUSY)).toMatchObject({ search: '/suche/?q=Aktenvernichtungsverordnungen' });
  });

  it('are of a category and of a month in which it has articles', async () => {
    expect(await pagesIn(BUSY)).toMatchObject({
      category: '/bereich/politik/',
      'month of a category': '/bereich/politik/2024/05/',
    });
  });

  it('leave out what the archive does not have', async () => {
    const kinds = Object.keys(await pagesIn({ [ARTICLE]: article() }));
    expect(kinds).toContain('article without a picture');
    expect(kinds).not.toContain('article with a picture');
  });

  it('leave out days and months of lists that the site has switched off', async () => {
    const folder = new ContentFolder();
    folder.append('site.yaml', '\nexports: { dayPages: false, monthLists: false }\n');
    const kinds = pagesOf(await folder.load()).map(([kind]) => kind);
    expect(kinds).not.toContain('day');
    expect(kinds).not.toContain('month of a category');
  });
});
