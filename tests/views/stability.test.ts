import { describe, expect, it } from 'vitest';
import type { ArticleProps } from '../../src/views/article.ts';
import { article, ContentFolder, type Files } from '../content-folder.ts';
import { cards, manyArticles, propsByPath } from './page-props.ts';

interface Changes {
  changed: string[];
  added: string[];
  removed: string[];
}

/** The pages that change, appear and disappear when files are added to an archive with 20 articles of March 2023, among others. */
async function changesBy(files: Files, others: Files = {}): Promise<Changes> {
  const folder = new ContentFolder({ ...manyArticles(20), ...others });
  const before = propsByPath(await folder.load());
  for (const [file, content] of Object.entries(files)) folder.write(file, content);
  const after = propsByPath(await folder.load());
  const same = (path: string): boolean =>
    JSON.stringify(before.get(path)) === JSON.stringify(after.get(path));
  return {
    changed: [...before.keys()].filter((path) => after.has(path) && !same(path)).sort(),
    added: [...after.keys()].filter((path) => !before.has(path)).sort(),
    removed: [...before.keys()].filter((path) => !after.has(path)).sort(),
  };
}

/** Files for machines: feeds and sitemaps. */
const isFile = (path: string): boolean => !path.endsWith('/');

function forReaders({ changed, added, removed }: Changes): Changes {
  const pages = (paths: string[]): string[] => paths.filter((path) => !isFile(path));
  return { changed: pages(changed), added: pages(added), removed: pages(removed) };
}

describe('publishing an article of a new month', () => {
  it('changes its lists, one older article, and no closed period but the previous one', async () => {
    const newer = article(['title: Neu', 'date: 2023-04-02', 'region: [Bayern]']);
    expect(forReaders(await changesBy({ 'articles/2023/04/neu.md': newer }))).toEqual({
      changed: [
        '/',
        '/2023/', // the year gains a month grid
        '/2023/03/', // gains the link to April
        '/2023/03/30/', // gains the link to 2 April
        '/2023/03/zusammen-fuers-ozg/', // gains the link to the newer article
        '/archiv/', // the bar of the month grows
        '/bereich/politik/',
        '/bereich/politik/2023/03/',
        '/fragment/politik/',
        '/heute/04-02/',
        '/region/', // the map shows counts
        '/region/bayern/',
        '/region/bayern/2023/03/',
        '/typ/meldung/',
        '/typ/meldung/2023/03/',
      ],
      added: [
        '/2023/04/',
        '/2023/04/02/',
        '/2023/04/neu/',
        '/bereich/politik/2023/04/',
        '/region/bayern/2023/04/',
        '/typ/meldung/2023/04/',
      ],
      removed: [],
    });
  });

  it('changes the feeds of its lists and its year’s sitemap, and closes the previous month’s feed', async () => {
    const newer = article(['title: Neu', 'date: 2023-04-02', 'region: [Bayern]']);
    const { changed, added, removed } = await changesBy({ 'articles/2023/04/neu.md': newer });
    expect(changed.filter(isFile)).toEqual([
      ...[
        '/atom.xml',
        '/bereich/politik/atom.xml',
        '/bereich/politik/feed.json',
        '/bereich/politik/feed.xml',
      ],
      ...['/feed.json', '/feed.xml'],
      ...['/region/bayern/atom.xml', '/region/bayern/feed.json', '/region/bayern/feed.xml'],
      ...['/sitemap.xml', '/sitemap/2023.xml', '/sitemap/news.xml'],
      ...['/typ/meldung/atom.xml', '/typ/meldung/feed.json', '/typ/meldung/feed.xml'],
    ]);
    expect(added.filter(isFile)).toEqual(['/2023/03/atom.xml']);
    expect(removed).toEqual([]);
  });
});

describe('publishing another article of the open month', () => {
  it('changes no feed of a closed month and no sitemap of a closed year', async () => {
    const closed = { 'articles/2022/12/alt.md': article(['date: 2022-12-01']) };
    const open = { 'articles/2023/04/a.md': article(['date: 2023-04-02']) };
    const another = { 'articles/2023/04/b.md': article(['date: 2023-04-03']) };
    const { changed, added } = await changesBy(another, { ...closed, ...open });
    expect([...changed, ...added].filter((path) => /^\/2023\/03\/atom|2022/.test(path))).toEqual([]);
    expect(changed).toContain('/atom.xml');
  });
});

describe('publishing a follow-up to older articles', () => {
  it('changes at most three of their pages', async () => {
    const matter = (date: string): string =>
      article([
        `date: ${date}`,
        'title: Pumpwerk Osterkoog steht unter Wasser',
        'topics: [cloud]',
        'category: Verwaltung',
      ]);
    const older = Object.fromEntries(
      ['01', '02', '03', '04', '05'].map((day) => [`articles/2024/01/a${day}.md`, matter(`2024-01-${day}`)]),
    );
    const newer = article([
      'date: 2024-02-01',
      'title: Wasser steht nicht mehr im Pumpwerk Osterkoog',
      'topics: [cloud]',
    ]);
    const { changed } = forReaders(await changesBy({ 'articles/2024/02/neu.md': newer }, older));
    expect(changed.filter((path) => /\/a\d\d\/$/.test(path))).toEqual([
      '/2024/01/a03/',
      '/2024/01/a04/',
      '/2024/01/a05/',
    ]);
  });
});

describe('a draft', () => {
  it('changes nothing', async () => {
    const draft = article(['draft: true', 'date: 2023-04-02']);
    expect(await changesBy({ 'articles/2023/04/neu.md': draft })).toEqual({
      changed: [],
      added: [],
      removed: [],
    });
  });
});

describe('an article under embargo', () => {
  it('changes nothing, not even a link to its page', async () => {
    const embargoed = article(['publishAt: 2999-01-01T06:00', 'date: 2023-04-02']);
    expect(await changesBy({ 'articles/2023/04/neu.md': embargoed })).toEqual({
      changed: [],
      added: [],
      removed: [],
    });
  });
});

describe('the list under an article', () => {
  it('contains the 15 preceding articles of the category, and ignores a newer one', async () => {
    const folder = new ContentFolder(manyArticles(18));
    const path = '/2023/03/a17/';
    const before = propsByPath(await folder.load()).get(path) as ArticleProps;
    folder.write('articles/2023/03/b18.md', article(['date: 2023-03-18']));
    folder.write('articles/2023/03/v01.md', article(['date: 2023-03-01', 'category: Verwaltung']));
    const after = propsByPath(await folder.load()).get(path) as ArticleProps;
    expect(cards(before.preceding)).toHaveLength(15);
    expect(cards(before.preceding)[0]).toBe('/2023/03/a16/');
    expect(after.preceding).toEqual(before.preceding);
    expect(after).toEqual({ ...before, newer: after.newer });
  });

  it('loses a removed article', async () => {
    const { changed, removed } = await changesBy({ 'articles/2023/03/a01.md': null });
    expect(removed).toContain('/2023/03/a01/');
    expect(changed).toContain('/2023/03/a02/');
    expect(changed).not.toContain('/2023/03/a17/');
  });
});
