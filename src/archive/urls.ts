/** Every path of the site is built here. A page's path starts and ends with a slash and equals the folder of its `index.html`. */

export type ListKind = 'category' | 'region' | 'type' | 'topic' | 'author';

const SEGMENT: Record<ListKind, string> = {
  category: 'bereich',
  region: 'region',
  type: 'typ',
  topic: 'thema',
  author: 'autor',
};

/** First segments that no page in `content/pages` may have. */
export const RESERVED_SEGMENTS: readonly string[] = [
  ...Object.values(SEGMENT),
  'archiv',
  'heute',
  'suche',
  'fragment',
  'sitemap',
  'bilder',
  'offline',
  'id',
  'daten',
  '404',
];

export const frontUrl = (): string => '/';
export const articleUrl = (month: string, slug: string): string => `/${month.replace('-', '/')}/${slug}/`;
export const archiveUrl = (): string => '/archiv/';
export const pageUrl = (slug: string): string => `/${slug}/`;
export const searchUrl = (): string => '/suche/';
/** The index of the search slices, which are in folders next to it. */
export const searchIndexUrl = (): string => `${searchUrl()}index.json`;
export const openSearchUrl = (): string => '/opensearch.xml';

/** The articles of one calendar day (`11-24`) in all years, or the overview of the days. */
export const onThisDayUrl = (day?: string): string => (day === undefined ? '/heute/' : `/heute/${day}/`);

/** The calendar page of a year `2023`, a month `2023-03` or a day `2023-03-30`. */
export const calendarUrl = (period: string): string => `/${period.replaceAll('-', '/')}/`;

/** The overview of all terms of a vocabulary. */
export const overviewUrl = (kind: ListKind): string => `/${SEGMENT[kind]}/`;

/** The page of a term, or of one of its periods (a year or a month). */
export function listUrl(kind: ListKind, slug: string, period?: string): string {
  const base = `/${SEGMENT[kind]}/${slug}/`;
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
export const imageUrl = (name: string): string => `/bilder/${name}`;

/** The page about the open data; the files are next to it. */
export const dataUrl = (): string => '/daten/';

export type YearFormat = 'jsonl' | 'csv' | 'oai' | 'hashes';

/** The articles of a year in a machine-readable format. */
export function yearDataUrl(year: string, format: YearFormat): string {
  if (format === 'oai') return `${dataUrl()}oai/${year}.xml`;
  return format === 'hashes' ? `${dataUrl()}hashes/${year}.txt` : `${dataUrl()}${year}.${format}`;
}

/** The table of all articles, the checksums of the data files, and their description (Frictionless Data Package). */
export const parquetUrl = (): string => `${dataUrl()}artikel.parquet`;
export const checksumsUrl = (): string => `${dataUrl()}sha256.txt`;
export const dataPackageUrl = (): string => `${dataUrl()}datapackage.json`;

/** Crawlers and hosts expect these names for the crawling rules and the 404 page. */
export const robotsUrl = (): string => '/robots.txt';
export const notFoundUrl = (): string => '/404.html';

/** The program's icon, from `public/`. */
export const iconUrl = (): string => '/favicon.svg';

/** An article as Markdown, next to its page; `page` is the page's path. */
export const markdownUrl = (page: string): string => `${page}index.md`;

/** The earlier versions of an article, next to its page; `page` is the page's path. */
export const versionsUrl = (page: string): string => `${page}versionen/`;

/** The site's contents for language models (llmstxt.org). */
export const llmsUrl = (): string => '/llms.txt';
