/** Every kind of page; each has one route in `src/pages`. */
export type PageKind =
  | 'front'
  | 'article'
  | 'list'
  | 'period'
  | 'year'
  | 'month'
  | 'day'
  | 'overview'
  | 'archive'
  | 'onThisDay'
  | 'daysOfYear'
  | 'standing'
  | 'fragment'
  | 'search'
  | 'openSearch'
  | 'feed'
  | 'jsonFeed'
  | 'sitemap'
  | 'sitemapIndex'
  | 'robots'
  | 'offline'
  | 'webManifest'
  | 'moved'
  | 'gone'
  | 'idTable'
  | 'versions'
  | 'data'
  | 'llms'
  | 'notFound';

/** A page is a pure function of its props. They are computed on demand: a page that is not rendered costs nothing more. */
export interface Page<P = unknown> {
  kind: PageKind;
  /** Path with a slash at both ends, or a file path. */
  path: string;
  props: () => P;
  /**
   * All that the props are made of, where that is told faster than the props themselves: what tells whether a page must be
   * rendered is asked of every page, the props only of those.
   */
  source?: () => unknown;
}

export interface Link {
  title: string;
  url: string;
}
