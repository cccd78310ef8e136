import { IMMUTABLE_FOLDERS } from '../../archive/immutable-folders.ts';

/** Whether a path is that of an article, `/2026/11/name/`, and not of a day. */
export const isArticle = (path: string): boolean => /^\/\d{4}\/\d{2}\/[^/]*[a-z][^/]*\/$/.test(path);

type Folder = keyof typeof IMMUTABLE_FOLDERS;

/** Whether a path is that of a file in an immutable folder. */
export const isInFolder = (path: string, folder: Folder): boolean =>
  new RegExp(`^/${IMMUTABLE_FOLDERS[folder].pattern}`).test(path);

/** The same as a pattern of paths (URL Pattern, WHATWG). */
export const folderPattern = (folder: Folder): string => IMMUTABLE_FOLDERS[folder].wildcard;

/** The cache key of a page: the address without query and fragment, as the search reads its query in the browser. */
export const pageKey = (url: string): string => url.replace(/[?#].*$/s, '');
