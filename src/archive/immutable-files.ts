/** Kinds of files that never change: their paths contain the hash of their content. */
export type ImmutableFolder = 'program' | 'images' | 'search';

/**
 * Sources of regular expressions that match the whole path of such a file, without a leading slash. The one list of them, for cache
 * headers, deploys and the service worker. A site may name the folders of images and of the search as it likes, and a deploy knows no
 * settings, so these are told by what is in them: names with a hash, and endings that no page has. The search's index is none of them.
 */
export const IMMUTABLE_FILES: Readonly<Record<ImmutableFolder, string>> = {
  program: '_astro/.+',
  images: '[a-z0-9-]+/(?:karte-)?[0-9a-f]{16}[a-z0-9-]*[.](?:avif|webp|jpg|png)',
  search: '[a-z0-9-]+/(?:texts|(?:[^/]+-)?[0-9a-f]{8,})/(?:.+/)?[^/]+[.](?:packed|pf_index)',
};
