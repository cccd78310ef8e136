/** The configuration of the service worker, which `/sw.js` contains. Paths begin with the site's folder. */
export interface OfflineConfig {
  /** The site's folder, such as `/archiv`; empty for a site at the root. */
  base: string;
  /** The page shown offline instead of one that was never read. */
  offline: string;
  /** Fragments with the newest articles of each category. */
  fragments: readonly string[];
  /** Path of the search's index. */
  searchIndex: string;
  /** Patterns of the folders (URL Pattern, WHATWG) whose files never change and may bypass the worker. */
  past: Readonly<Record<'program' | 'search', string>>;
}

type Cache = 'pages' | 'files' | 'images' | 'search';

/** The name of a cache. Sites in several folders of a host share its storage, so it contains the folder. */
export const cacheName = (cache: Cache, base: string): string => `nachlese-${cache}${base}`;
