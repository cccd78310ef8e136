import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed as parseWithFeedParser } from '@rowanmanning/feed-parser';
import RssParser from 'rss-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, inject, it } from 'vitest';
import { BuiltSite } from './built-site.ts';
import { xmllint } from './xmllint.ts';

const site = new BuiltSite(inject('site').out);
const ORIGIN = 'https://kommunalblick.example';
const read = (path: string): string => site.read(path).toString('utf8');
const named = (pattern: RegExp): string[] => [...site.files].filter((path) => pattern.test(path));
const feeds = named(/(^|\/)(feed|atom)\.xml$/);
const jsonFeeds = named(/(^|\/)feed\.json$/);
const archives = named(/^\d{4}\/\d{2}\/atom\.xml$/);

const pathIn = (url: string): string => {
  expect(url.startsWith(`${ORIGIN}/`), url).toBe(true);
  const path = url.slice(ORIGIN.length + 1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

describe('every XML file', () => {
  it('is well formed for xmllint', () => {
    expect(feeds.length).toBeGreaterThan(100);
    xmllint(named(/\.xml$/).map((path) => join(site.out, path)));
  });
});

describe('feeds', () => {
  it('read the same in two independent parsers', async () => {
    const parser = new RssParser();
    for (const path of feeds) {
      const other = parseWithFeedParser(read(path));
      const one = await parser.parseString(read(path));
      expect(
        one.items.map(({ title, link }) => [title, link]),
        path,
      ).toEqual(other.items.map(({ title, url }) => [title, url]));
      expect(one.title, path).toBe(other.title);
    }
  });

  it('link each article to an existing page', () => {
    for (const path of feeds) {
      for (const { url } of parseWithFeedParser(read(path)).items) {
        expect(site.files.has(pathIn(url ?? '')), `${path}: ${url ?? ''}`).toBe(true);
      }
    }
  });

  it('contain the same articles as RSS, Atom and JSON', () => {
    for (const path of jsonFeeds) {
      const base = path.replace(/feed\.json$/, '');
      const json = parseJsonFeed(read(path)).items?.map(({ url }) => url) ?? [];
      const rss = parseRssFeed(read(`${base}feed.xml`)).items?.map(({ link }) => link) ?? [];
      const atom = parseAtomFeed(read(`${base}atom.xml`)).entries?.map(({ links }) => links?.[0]?.href) ?? [];
      expect(rss, path).toEqual(json);
      expect(atom.slice(0, 30), path).toEqual(json);
    }
  });

  it('name an existing image', () => {
    const images = parseRssFeed(read('feed.xml')).items?.flatMap(({ enclosures }) => enclosures ?? []) ?? [];
    expect(images.length).toBeGreaterThan(0);
    for (const { url } of images) expect(site.files.has(pathIn(url ?? '')), url).toBe(true);
  });
});

describe('the archive feeds', () => {
  it('contain every article, together with the current feed', () => {
    const found = new Set<string>();
    let next: string | undefined = 'atom.xml';
    const seen: string[] = [];
    while (next !== undefined) {
      const feed: ReturnType<typeof parseAtomFeed> = parseAtomFeed(read(next));
      for (const { links } of feed.entries ?? []) found.add(links?.[0]?.href ?? '');
      const previous: string | undefined = feed.links?.find(({ rel }) => rel === 'prev-archive')?.href;
      next = previous === undefined ? undefined : pathIn(previous);
      if (next !== undefined) seen.push(next);
    }
    const articles = named(/^\d{4}\/\d{2}\/[^/]*[a-z][^/]*\/index\.html$/).filter((path) =>
      read(path).includes('data-kind="article"'),
    );
    expect([...found].map(pathIn).sort()).toEqual(articles);
    expect(seen.sort()).toEqual(archives);
  });

  it('state that they are archives and link to the current feed', () => {
    expect(archives.length).toBeGreaterThan(8);
    for (const path of archives) {
      expect(read(path)).toContain('<fh:archive/>');
      expect(read(path)).toContain(`rel="current" type="application/atom+xml" href="${ORIGIN}/atom.xml"`);
    }
  });
});

describe('sitemaps', () => {
  it('name every article once, and nothing that does not exist', () => {
    const maps = locations('sitemap.xml');
    expect(maps.map(pathIn).sort()).toEqual(named(/^sitemap\//));
    const inMaps = (urls: string[]): string[] => urls.flatMap((url) => locations(pathIn(url)).map(pathIn));
    const lasting = inMaps(maps.filter((url) => !url.endsWith('/news.xml')));
    expect(new Set(lasting).size).toBe(lasting.length);
    const pages = inMaps(maps); // the articles of the day of the build are in no other sitemap yet
    expect(pages.filter((path) => !site.files.has(path))).toEqual([]);
    const articles = named(/^\d{4}\/\d{2}\/[^/]*[a-z][^/]*\/index\.html$/).filter((path) =>
      read(path).includes('data-kind="article"'),
    );
    expect(articles.filter((path) => !pages.includes(path))).toEqual([]);
  });

  it('are named by robots.txt', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap.xml\n`);
  });

  function locations(path: string): string[] {
    return [...readFileSync(join(site.out, path), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, url]) => url as string,
    );
  }
});
