/** A folder of the site whose files never change: their paths contain the hash of their content. */
export interface ImmutableFolder {
  /** Source of a regular expression that matches the start of a file's path, without a leading slash. */
  pattern: string;
  /** The same for tools without regular expressions; `*` is one path segment. It may match more folders, but never a file that changes. */
  wildcard: string;
}

/** The one list of these folders, for cache headers, deploys and the service worker. The search index is in none of them. */
export const IMMUTABLE_FOLDERS: Readonly<Record<'program' | 'images' | 'search', ImmutableFolder>> = {
  program: { pattern: '_astro/', wildcard: '/_astro/*' },
  images: { pattern: 'bilder/', wildcard: '/bilder/*' },
  search: { pattern: 'suche/(?:texts|(?:[^/]+-)?[0-9a-f]{8,})/', wildcard: '/suche/*/*' },
};
