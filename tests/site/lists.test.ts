import { describe, expect, it } from 'vitest';
import type { ListProps } from '../../src/views/list.ts';
import { pagesOf } from '../../src/views/pages.ts';
import { Site } from '../../src/site/site.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { cards, manyArticles, pagesWithCard, propsByPath } from '../views/page-props.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';

describe('an article with several regions', () => {
  it('appears once on every list that it belongs to, and on no other', async () => {
    const fields = [
      'region: [Thüringen, Auenkirch, Bayern]',
      'type: interview',
      'topics: [ozg]',
      'authors: [Mara Feldhusen]',
    ];
    const archive = await new ContentFolder({ [ARTICLE]: article(fields) }).load();
    const expected = [
      '/',
      '/fragment/politik/',
      ...['/bereich/politik/', '/bereich/politik/2023/03/'],
      ...['/region/thueringen/', '/region/thueringen/2023/03/'],
      ...['/region/bayern/', '/region/bayern/2023/03/'],
      ...['/region/auenkirch/', '/region/auenkirch/2023/03/'],
      ...['/typ/interview/', '/typ/interview/2023/03/'],
      ...['/thema/ozg/', '/thema/ozg/2023/'],
      ...['/autor/mara-feldhusen/', '/autor/mara-feldhusen/2023/'],
      ...['/2023/', '/2023/03/', '/2023/03/30/', '/heute/03-30/'],
    ];
    const periods = /\d/;
    const feeds = expected
      .filter((path) => !periods.test(path) && !path.startsWith('/fragment/'))
      .filter((path) => !path.startsWith('/autor/'))
      .flatMap((path) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => path + file));
    const shown = pagesWithCard(propsByPath(archive), URL);
    expect(shown).toEqual(Object.fromEntries([...expected, ...feeds].map((path) => [path, 1])));
  });

  it('appears under its place’s region, which it does not name', async () => {
    const archive = await new ContentFolder({ [ARTICLE]: article(['region: [Auenkirch]']) }).load();
    const paths = Object.keys(pagesWithCard(propsByPath(archive), URL)).filter((path) =>
      /^\/region\/.*\/$/.test(path),
    );
    expect(paths).toEqual([
      '/region/bayern/',
      '/region/auenkirch/',
      '/region/bayern/2023/03/',
      '/region/auenkirch/2023/03/',
    ]);
  });
});

describe('the list of a term', () => {
  it('exists, and is empty, for a category without articles', async () => {
    const props = propsByPath(await new ContentFolder().load());
    expect(props.get('/bereich/verwaltung/')).toMatchObject({ newest: [], years: [] });
    expect(props.get('/fragment/verwaltung/')).toMatchObject({ cards: [] });
    expect([...props.keys()].filter((path) => path.startsWith('/bereich/verwaltung/'))).toEqual([
      '/bereich/verwaltung/',
      '/bereich/verwaltung/feed.xml',
      '/bereich/verwaltung/atom.xml',
      '/bereich/verwaltung/feed.json',
    ]);
  });

  it('contains the 24 newest articles, newest first, and the 16 newest in its fragment', async () => {
    const files = { ...manyArticles(31), [ARTICLE]: null };
    const props = propsByPath(await new ContentFolder(files).load());
    const newest = cards(props.get('/bereich/politik/'));
    expect(newest).toHaveLength(24);
    expect([newest[0], newest.at(-1)]).toEqual(['/2023/03/a31/', '/2023/03/a08/']);
    expect(cards(props.get('/fragment/politik/'))).toEqual(newest.slice(0, 16));
    expect(cards(props.get('/bereich/politik/2023/03/'))).toHaveLength(31);
  });

  it('links to every period, and each period to its neighbours', async () => {
    const dates = ['2021-12-24', '2023-01-01', '2023-03-01'];
    const files = Object.fromEntries(
      dates.map((date) => [
        `articles/${date.slice(0, 7).replace('-', '/')}/a.md`,
        article([`date: ${date}`, 'topics: [ozg]']),
      ]),
    );
    const props = propsByPath(await new ContentFolder({ ...files, [ARTICLE]: null }).load());
    expect((props.get('/bereich/politik/') as ListProps).years).toEqual([
      {
        title: '2023',
        months: [
          { title: 'März', url: '/bereich/politik/2023/03/' },
          { title: 'Januar', url: '/bereich/politik/2023/01/' },
        ],
      },
      { title: '2021', months: [{ title: 'Dezember', url: '/bereich/politik/2021/12/' }] },
    ]);
    expect((props.get('/thema/ozg/') as ListProps).years.map(({ url }) => url)).toEqual([
      '/thema/ozg/2023/',
      '/thema/ozg/2021/',
    ]);
    expect(props.get('/bereich/politik/2023/01/')).toMatchObject({
      older: { title: 'Dezember 2021', url: '/bereich/politik/2021/12/' },
      newer: { title: 'März 2023', url: '/bereich/politik/2023/03/' },
    });
  });
});

describe('the front page', () => {
  it('shows no article twice', async () => {
    const files = { ...manyArticles(20), ...manyArticles(20, 'Verwaltung', 'v') };
    const props = propsByPath(await new ContentFolder(files).load()).get('/') as object;
    const shown = cards({ ...props, cards: [] });
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(1 + 6 + 8 + 2 * 4);
  });

  it('has no lead article in an empty archive', async () => {
    const props = propsByPath(await new ContentFolder({ articles: null }).load());
    expect(props.get('/')).toMatchObject({ newest: [], blocks: [] });
    expect(props.get('/')).not.toHaveProperty('lead');
  });
});

describe('all pages', () => {
  it('have unique paths, and props that survive JSON', async () => {
    const archive = await new ContentFolder(manyArticles(3)).load();
    const props = propsByPath(archive);
    expect(props.size).toBe(pagesOf(new Site(archive)).length);
    for (const [path, value] of props) {
      expect(path).toMatch(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9]+\.(?:html|js|json|txt|webmanifest|xml))?$/);
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }
  });
});
