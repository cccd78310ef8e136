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

/** A page, made by `definePage`: its props are a pure function of its inputs. Both are computed on demand. */
export interface Page<P = unknown> {
  kind: PageKind;
  /** Path with a slash at both ends, or a file path. */
  path: string;
  /** Everything that the props are made of. Its digest decides whether the page is rendered. */
  inputs: () => unknown;
  props: () => P;
}

/** A page that is to be rendered, in this process or another. */
export type PageToRender<P = unknown> = Omit<Page<P>, 'inputs'>;

export interface Link {
  title: string;
  url: string;
}
