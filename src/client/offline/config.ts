/** What the service worker is told by `/sw.js`, which is a page of the site. */
export interface OfflineConfig {
  /** The page that stands in for one that was never read. */
  offline: string;
  /** Fragments with the newest articles of each category. */
  fragments: readonly string[];
  /** The search's index of slices. */
  searchIndex: string;
}

/** Names of the caches; the offline page lists what the first holds. */
export const PAGES = 'nachlese-pages';
export const FILES = 'nachlese-files';
export const IMAGES = 'nachlese-images';
export const SEARCH = 'nachlese-search';
