import { IMMUTABLE_FILES, type ImmutableFolder } from '../../archive/immutable-files.ts';

/** Whether a path is that of an article, `/2026/11/name/`, and not of a day. Paths here are counted from the site's folder. */
export const isArticle = (path: string): boolean => /^\/\d{4}\/\d{2}\/[^/]*[a-z][^/]*\/$/.test(path);

/** Whether a path is that of an immutable file. */
export const isInFolder = (path: string, folder: ImmutableFolder): boolean =>
  new RegExp(`^/${IMMUTABLE_FILES[folder]}$`).test(path);

/** A path counted from the site's folder; undefined if it is outside. */
export const pathInside = (path: string, base: string): string | undefined =>
  path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;

/** The cache key of a page: the address without query and fragment, as the search reads its query in the browser. */
export const pageKey = (url: string): string => url.replace(/[?#].*$/s, '');
