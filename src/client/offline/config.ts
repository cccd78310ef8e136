/** The configuration of the service worker, which `/sw.js` contains. */
export interface OfflineConfig {
  /** The page shown offline instead of one that was never read. */
  offline: string;
  /** Fragments with the newest articles of each category. */
  fragments: readonly string[];
  /** Path of the search's index. */
  searchIndex: string;
}

/** Names of the caches. The offline page lists the articles in the first. */
export const PAGES = 'nachlese-pages';
export const FILES = 'nachlese-files';
export const IMAGES = 'nachlese-images';
export const SEARCH = 'nachlese-search';
