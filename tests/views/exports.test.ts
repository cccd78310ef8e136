import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { EXPORT_NAMES, type ExportName } from '../../src/archive/exports.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { digestOf } from '../../src/site/digest.ts';
import { Site } from '../../src/site/site.ts';
import type { ArticleProps } from '../../src/views/article.ts';
import type { FrontProps } from '../../src/views/front.ts';
import { pagesOf } from '../../src/views/pages.ts';
import { propsByPath } from './page-props.ts';

const SITE =
  'title: T\nclaim: C\ndescription: D\nurl: https://t.example\nlanguage: de\ntimeZone: Europe/Berlin\npublisher: P\nemail: a@t.example\n';
const OLDER = 'articles/2023/02/aelter.md';

/** A small archive without some exports. */
function archiveWithout(names: readonly ExportName[]): Promise<Archive> {
  const lines = names.map((name) => `  ${name}: false\n`).join('');
  const folder = new ContentFolder({
    'site.yaml': `${SITE}${names.length > 0 ? `exports:\n${lines}` : ''}`,
    [ARTICLE]: article(['topics: [ozg]']),
    [OLDER]: article(['title: Älter', 'date: 2023-02-01']),
  });
  return folder.load();
}

/** Its pages with their props. */
const pagesWithout = async (names: readonly ExportName[]): Promise<Map<string, unknown>> =>
  propsByPath(await archiveWithout(names));

/** The paths of the pages that are rendered again after these switches. */
async function changedWithout(...names: ExportName[]): Promise<string[]> {
  const keys = async (off: readonly ExportName[]): Promise<Map<string, string>> => {
    const pages = pagesOf(new Site(await archiveWithout(off)));
    return new Map(pages.map(({ path, inputs }) => [path, digestOf(inputs())]));
  };
  const [all, some] = [await keys([]), await keys(names)];
  return [...some].filter(([path, key]) => all.get(path) !== key).map(([path]) => path);
}

/** The paths that a switch leaves out of the site, sorted. */
async function lostWithout(...names: ExportName[]): Promise<string[]> {
  const [all, some] = [await pagesWithout([]), await pagesWithout(names)];
  return [...all.keys()].filter((path) => !some.has(path)).sort();
}

/** Pages whose props name a path in quotation marks, as links do. */
const naming = (pages: Map<string, unknown>, path: string): string[] =>
  [...pages].filter(([, props]) => JSON.stringify(props).includes(`"${path}"`)).map(([page]) => page);

describe('an export that is switched off', () => {
  it('leaves no page and no link to one behind', async () => {
    const [all, least] = [await pagesWithout([]), await pagesWithout(EXPORT_NAMES)];
    const gone = [...all.keys()].filter((path) => !least.has(path));
    expect(gone.length).toBeGreaterThan(40);
    const linked = gone.filter((path) => naming(least, path).length > 0);
    expect(linked).toEqual([]);
  });

  it('leaves out one thing: days', async () => {
    expect(await lostWithout('dayPages')).toEqual(['/2023/02/01/', '/2023/03/30/']);
    const pages = await pagesWithout(['dayPages']);
    expect(JSON.stringify(pages.get('/heute/03-30/'))).toContain('"/2023/03/"');
  });

  it('leaves out one thing: the days of the calendar, and the links to them', async () => {
    const lost = await lostWithout('onThisDay');
    expect(lost).toHaveLength(367);
    expect(lost).toContain('/heute/02-29/');
    const { chrome } = (await pagesWithout(['onThisDay'])).get('/') as FrontProps;
    expect(chrome.onThisDay).toBeUndefined();
    expect(chrome.indexes.map(({ url }) => url)).not.toContain('/heute/');
  });

  it('leaves out what other programs read of each page, but no page', async () => {
    expect(await lostWithout('structuredData', 'sharePreviews')).toEqual([]);
    const page = (await pagesWithout(['structuredData', 'sharePreviews'])).get(
      '/2023/03/zusammen-fuers-ozg/',
    ) as ArticleProps;
    expect(page.chrome).toMatchObject({ structuredData: false });
    expect([page.chrome.share, page.head.share]).toEqual([undefined, undefined]);
  });

  it('leaves out one thing: Atom, with the documents of months', async () => {
    const lost = await lostWithout('atom');
    expect(lost).toContain('/atom.xml');
    expect(lost).toContain('/2023/02/atom.xml');
    expect(lost.filter((path) => !path.endsWith('atom.xml'))).toEqual([]);
  });

  it('leaves out one thing: the feeds of lists', async () => {
    const lost = await lostWithout('listFeeds');
    expect(lost).toContain('/bereich/politik/feed.xml');
    expect(lost.filter((path) => path.split('/').length < 4)).toEqual([]);
  });

  it('leaves out the page about the open data only with the last of them', async () => {
    expect(await lostWithout('jsonLines', 'csv', 'oai', 'parquet')).toEqual([]);
    expect(await lostWithout('markdown', 'jsonLines', 'csv', 'oai', 'parquet')).toEqual(['/daten/']);
  });

  it('leaves no page out that has another place: lists are by year instead of by month', async () => {
    const pages = await pagesWithout(['monthLists']);
    expect([...pages.keys()].filter((path) => path.startsWith('/bereich/politik/2'))).toEqual([
      '/bereich/politik/2023/',
    ]);
    const { months, cards } = pages.get('/bereich/politik/2023/') as { months: unknown[]; cards: unknown[] };
    expect([months.length, cards.length]).toEqual([2, 0]);
    expect(pages.get('/thema/ozg/2023/')).toMatchObject({ months: [{ title: 'März' }], cards: [] });
  });

  it('changes the pages of articles alone', async () => {
    for (const name of ['citations', 'relatedArticles'] as const) expect(await lostWithout(name)).toEqual([]);
    const page = (await pagesWithout(['relatedArticles', 'citations'])).get('/2023/03/zusammen-fuers-ozg/');
    expect(page).toMatchObject({
      preceding: [],
      article: { isCitable: false },
      older: { url: '/2023/02/aelter/' },
    });
  });

  it('renders only the pages again that show it', async () => {
    expect((await changedWithout('csv', 'parquet')).sort()).toEqual(['/daten/', '/llms.txt']);
    const articles = ['/2023/02/aelter/', '/2023/03/zusammen-fuers-ozg/'];
    expect((await changedWithout('citations')).sort()).toEqual(articles);
    const days = await changedWithout('dayPages');
    expect(days).toContain('/2023/03/');
    expect(days.filter((path) => articles.includes(path))).toEqual([]);
  });
});
