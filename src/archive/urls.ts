import type { UrlWords } from './url-words.ts';

/**
 * Every path of the site is built here, from the site's root. A page's path starts and ends with a slash and equals the folder of its
 * `index.html`. Functions whose path depends on the words of the site take them first.
 */

export type ListKind = 'category' | 'region' | 'type' | 'topic' | 'author';

export const frontUrl = (): string => '/';
export const articleUrl = (month: string, slug: string): string => `/${month.replace('-', '/')}/${slug}/`;
export const archiveUrl = ({ archive }: UrlWords): string => `/${archive}/`;
export const pageUrl = (slug: string): string => `/${slug}/`;
export const searchUrl = ({ search }: UrlWords): string => `/${search}/`;
/** The index of the search slices, which are in folders next to it. */
export const searchIndexUrl = (words: UrlWords): string => `${searchUrl(words)}index.json`;
export const openSearchUrl = (): string => '/opensearch.xml';

/** The articles of one calendar day (`11-24`) in all years, or the overview of the days. */
export const onThisDayUrl = ({ onThisDay }: UrlWords, day?: string): string =>
  day === undefined ? `/${onThisDay}/` : `/${onThisDay}/${day}/`;

/** The calendar page of a year `2023`, a month `2023-03` or a day `2023-03-30`. */
export const calendarUrl = (period: string): string => `/${period.replaceAll('-', '/')}/`;

/** The overview of all terms of a vocabulary. */
export const overviewUrl = (words: UrlWords, kind: ListKind): string => `/${words[kind]}/`;

/** The page of a term, or of one of its periods (a year or a month). */
export function listUrl(words: UrlWords, kind: ListKind, slug: string, period?: string): string {
  const base = `/${words[kind]}/${slug}/`;
  return period === undefined ? base : `${base}${period.replaceAll('-', '/')}/`;
}

/** The newest articles of a category as an HTML fragment, fetched by the article pages. */
export const fragmentUrl = (category: string): string => `/fragment/${category}/`;

export type FeedFormat = 'rss' | 'atom' | 'json';

const FEED_FILE: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** The feed of a list, next to its page; `base` is the page's path. */
export const feedUrl = (base: string, format: FeedFormat): string => base + FEED_FILE[format];

/** The offline page and the manifest, which make the site a web app. */
export const offlineUrl = (): string => '/offline/';
export const manifestUrl = (): string => '/manifest.webmanifest';

/** The sitemap index, or one sitemap: a year, `pages` or `news`. */
export const sitemapUrl = (name?: string): string =>
  name === undefined ? '/sitemap.xml' : `/sitemap/${name}.xml`;

/** The folder of addresses by id. */
export const ID_FOLDER = '/id/';

/** The permanent identifier of an article for machines. It survives a change of address. */
export const permanentUrl = (id: number): string => `${ID_FOLDER}${id}/`;

/** The addresses of a block of a thousand ids: block 44 holds 44000 to 44999. */
export const idTableUrl = (block: string): string => `${ID_FOLDER}${block}.txt`;

/** A variant of an image. The name contains the hash of the original, so the content never changes. */
export const imageUrl = ({ images }: UrlWords, name: string): string => `/${images}/${name}`;

/** The page about the open data; the files are next to it. */
export const dataUrl = ({ data }: UrlWords): string => `/${data}/`;

export type YearFormat = 'jsonl' | 'csv' | 'oai' | 'hashes';

/** The articles of a year in a machine-readable format. */
export function yearDataUrl(words: UrlWords, year: string, format: YearFormat): string {
  const base = dataUrl(words);
  if (format === 'oai') return `${base}oai/${year}.xml`;
  return format === 'hashes' ? `${base}hashes/${year}.txt` : `${base}${year}.${format}`;
}

/** The table of all articles, the checksums of the data files, and their description (Frictionless Data Package). */
export const parquetUrl = (words: UrlWords): string => `${dataUrl(words)}${words.articles}.parquet`;
export const checksumsUrl = (words: UrlWords): string => `${dataUrl(words)}sha256.txt`;
export const dataPackageUrl = (words: UrlWords): string => `${dataUrl(words)}datapackage.json`;

/** Crawlers and hosts expect these names for the crawling rules and the 404 page. */
export const robotsUrl = (): string => '/robots.txt';
export const notFoundUrl = (): string => '/404.html';

/** The program's icon, from `public/`. */
export const iconUrl = (): string => '/favicon.svg';

/** An article as Markdown, next to its page; `page` is the page's path. */
export const markdownUrl = (page: string): string => `${page}index.md`;

/** The earlier versions of an article, next to its page; `page` is the page's path. */
export const versionsUrl = ({ versions }: UrlWords, page: string): string => `${page}${versions}/`;

/** The site's contents for language models (llmstxt.org). */
export const llmsUrl = (): string => '/llms.txt';
