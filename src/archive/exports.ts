import type { FeedFormat } from './urls.ts';

/** What a site publishes besides articles, lists, months and the search. `exports` in site.yaml switches each off. */
export const EXPORT_NAMES = [
  ...['markdown', 'jsonLines', 'csv', 'oai', 'parquet'],
  ...['atom', 'jsonFeed', 'listFeeds'],
  ...['citations', 'relatedArticles', 'dayPages', 'onThisDay', 'monthLists', 'versions'],
  ...['structuredData', 'sharePreviews'],
] as const satisfies readonly (keyof Exports)[];

export interface Exports {
  /** Each article as Markdown next to its page, and the checksums of these files. */
  markdown: boolean;
  /** Tables of a year with the articles' texts. */
  jsonLines: boolean;
  csv: boolean;
  /** OAI-PMH static repositories, one a year. */
  oai: boolean;
  /** One table of all articles without their texts. */
  parquet: boolean;
  /** Atom feeds, with the archive documents of all months. RSS is always there. */
  atom: boolean;
  jsonFeed: boolean;
  /** A feed for each category, region, type and topic. */
  listFeeds: boolean;
  /** How to cite an article, on its page: for people, and for reference managers. */
  citations: boolean;
  /** The earlier articles of its category on an article's page, which scripts replace by the newest ones. */
  relatedArticles: boolean;
  /** A page for each day with articles. */
  dayPages: boolean;
  /** A page for each day of the calendar, with the articles of all years. */
  onThisDay: boolean;
  /** The pages of categories, regions and types by month; all lists are by year and with headlines alone if false. */
  monthLists: boolean;
  /** The earlier versions of articles; false without `provenance`. */
  versions: boolean;
  /** What search engines read on each page: JSON-LD in the terms of schema.org. */
  structuredData: boolean;
  /** What messengers and social networks show of a shared link: Open Graph, and the cards of articles without a picture. */
  sharePreviews: boolean;
}

export type ExportName = keyof Exports;

export const ALL_EXPORTS: Exports = Object.fromEntries(EXPORT_NAMES.map((name) => [name, true])) as Record<
  ExportName,
  true
>;

/** The exports that are tables of articles: `datapackage.json` and `sha256.txt` list their files. */
export const TABLES = ['jsonLines', 'csv', 'oai', 'parquet'] as const satisfies readonly ExportName[];

export type TableExports = Pick<Exports, (typeof TABLES)[number]>;

/** The exports that make up the open data. */
export type DataExports = TableExports & Pick<Exports, 'markdown'>;

export const dataExports = ({ markdown, jsonLines, csv, oai, parquet }: Exports): DataExports => ({
  ...{ markdown, jsonLines, csv, oai, parquet },
});

export const hasTables = (exports: TableExports): boolean => TABLES.some((name) => exports[name]);

/** Whether there is any open data. Without it, the page about the open data is missing, too. */
export const hasData = (exports: DataExports): boolean => exports.markdown || hasTables(exports);

/** The formats of every feed. */
export const feedFormats = ({ atom, jsonFeed }: Pick<Exports, 'atom' | 'jsonFeed'>): FeedFormat[] => [
  'rss',
  ...(atom ? (['atom'] as const) : []),
  ...(jsonFeed ? (['json'] as const) : []),
];
