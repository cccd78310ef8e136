import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { UrlWords } from '../archive/url-words.ts';
import type { PageKind } from './props.ts';

/** The route of a kind of page. */
export interface PageRoute {
  kind: PageKind;
  /** The pattern of its paths, as Astro writes it. */
  pattern: string;
  /** The module below `src/`, such as `pages/days-of-year.astro`. */
  file: string;
}

const patternsOf = ({
  archive,
  onThisDay,
  search,
  data,
}: UrlWords): Readonly<Record<Exclude<PageKind, 'theme'>, string>> => ({
  front: '/',
  article: '/[year]/[month]/[slug]',
  list: '/[list]/[term]',
  period: '/[list]/[term]/[...period]',
  year: '/[year]',
  month: '/[year]/[month]',
  day: '/[year]/[month]/[day]',
  overview: '/[list]',
  archive: `/${archive}`,
  onThisDay: `/${onThisDay}/[day]`,
  daysOfYear: `/${onThisDay}`,
  standing: '/[page]',
  fragment: '/fragment/[category]',
  search: `/${search}`,
  openSearch: '/opensearch.xml',
  feed: '/[...feed].xml',
  jsonFeed: '/[...feed].json',
  sitemap: '/sitemap/[name].xml',
  sitemapIndex: '/sitemap.xml',
  robots: '/robots.txt',
  offline: '/offline',
  webManifest: '/manifest.webmanifest',
  moved: '/[...moved].html',
  gone: '/[...gone]',
  idTable: '/id/[block].txt',
  versions: '/[year]/[month]/[slug]/[versions]',
  data: `/${data}`,
  llms: '/llms.txt',
  notFound: '/404',
});

/**
 * The routes of all kinds of pages, in a site with these words. `source` is the program's `src/`, which holds compiled modules in the
 * package.
 */
export function pageRoutes(source: string, words: UrlWords): PageRoute[] {
  return Object.entries(patternsOf(words)).map(([kind, pattern]) => {
    const name = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const file = ['astro', 'ts', 'js']
      .map((ending) => `pages/${name}.${ending}`)
      .find((path) => existsSync(join(source, path)));
    if (file === undefined) throw new Error(`src/pages has no route for the kind ${kind}`);
    return { kind: kind as PageKind, pattern, file };
  });
}
