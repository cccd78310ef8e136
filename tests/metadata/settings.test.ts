import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/metadata/atom.ts';
import { jsonFeed } from '../../src/metadata/json-feed.ts';
import { rssFeed } from '../../src/metadata/rss.ts';
import { sitemap } from '../../src/metadata/sitemap.ts';
import { hostingFiles } from '../../src/publish/hosting/files.ts';
import { contextOf } from '../../src/views/context.ts';
import { setCurrentPages } from '../../src/publish/astro/current-pages.ts';
import { feedBody } from '../../src/views/feed-body.ts';
import { feedPages } from '../../src/views/feed.ts';
import { redirectPagesOf } from '../../src/views/pages.ts';
import { Site } from '../../src/site/site.ts';
import { type SitemapProps, sitemapPages } from '../../src/views/sitemap.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';

const SITE =
  'title: T\nclaim: C\ndescription: D\nurl: https://t.example\nlanguage: de\ntimeZone: Europe/Berlin\npublisher: P\nemail: a@t.example\n';
const siteOf = async (files: Files): Promise<Site> => new Site(await new ContentFolder(files).load());

const serverFiles = (site: Site): Record<string, string> =>
  hostingFiles(site, redirectPagesOf(site).addressHistory);

describe('a WebSub hub', () => {
  it('is named in every feed if configured, and nowhere else', async () => {
    for (const [line, count] of [
      ['hub: https://hub.example/', 1],
      ['', 0],
    ] as const) {
      const pages = feedPages(await siteOf({ 'site.yaml': SITE + line }));
      for (const format of ['rss', 'atom', 'json'] as const) {
        const page = pages.find(
          ({ path }) => path === { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' }[format],
        );
        const props = (page as NonNullable<typeof page>).props();
        const text = { rss: rssFeed, atom: atomFeed, json: jsonFeed }[format](props);
        expect([format, text.split('https://hub.example/').length - 1]).toEqual([format, count]);
      }
    }
  });
});

describe('feeds', () => {
  const body = 'Ein [Verweis](/2023/03/anders/) & ein <b>Wort</b>.\n';
  const feeds = async (line: string): Promise<string[]> => {
    const site = await siteOf({ 'site.yaml': SITE + line, [ARTICLE]: article([], body) });
    setCurrentPages(contextOf(site), []);
    return feedPages(site)
      .filter(({ path }) => ['/feed.xml', '/atom.xml', '/feed.json'].includes(path))
      .map(({ props }) => {
        const feed = props();
        return { rss: rssFeed, atom: atomFeed, json: jsonFeed }[feed.format](feed, feedBody);
      });
  };

  it('contain the full text if configured, with absolute links', async () => {
    const [rss = '', atom = '', json = ''] = await feeds('feeds: full\n');
    const html = '<p>Ein <a href="https://t.example/2023/03/anders/">Verweis</a> &#x26; ein <b>Wort</b>.</p>';
    expect(parseRssFeed(rss).items?.[0]?.content?.encoded?.trim()).toBe(html);
    expect(parseJsonFeed(json).items?.[0]?.content_html?.trim()).toBe(html);
    expect(parseAtomFeed(atom).entries?.[0]?.content?.value?.trim()).toBe(html);
  });

  it('contain teasers by default', async () => {
    for (const feed of await feeds('')) expect(feed).not.toContain('Verweis');
  });
});

describe('a text and data mining reservation', () => {
  it('is published if configured', async () => {
    const reserved = serverFiles(
      await siteOf({ 'site.yaml': `${SITE}tdm: { policy: https://t.example/tdm/ }\n` }),
    );
    expect(JSON.parse(reserved['.well-known/tdmrep.json'] ?? '')).toEqual([
      { location: '/', 'tdm-reservation': 1, 'tdm-policy': 'https://t.example/tdm/' },
    ]);
    expect(Object.keys(serverFiles(await siteOf({})))).not.toContain('.well-known/tdmrep.json');
  });
});

describe('the news sitemap', () => {
  it('lists the articles of the last two days, with their titles', async () => {
    const at = (date: string) => article([`date: ${date}`, `title: Am ${date}`]);
    const site = await siteOf({
      'articles/2023/04/a.md': at('2023-04-10T09:00'),
      'articles/2023/04/b.md': at('2023-04-09'),
      'articles/2023/04/c.md': at('2023-04-08'),
    });
    const page = sitemapPages(site).find(({ path }) => path === '/sitemap/news.xml');
    const props = (page as NonNullable<typeof page>).props() as SitemapProps;
    expect(props.entries.map(({ path }) => path)).toEqual(['/2023/04/a/', '/2023/04/b/']);
    const xml = sitemap(props);
    expect(xml).toContain('<news:publication_date>2023-04-10T09:00:00+02:00</news:publication_date>');
    expect(xml).toContain('<news:title>Am 2023-04-09</news:title>');
  });
});
