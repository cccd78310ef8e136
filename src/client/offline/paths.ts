/** Whether a path is that of an article, `/2026/11/name/`: the last part is no day. */
export const isArticle = (path: string): boolean => /^\/\d{4}\/\d{2}\/[^/]*[a-z][^/]*\/$/.test(path);

/** Whether a file lies in a folder whose files never change, as their names hold the hash of their content. */
export const isNamedByContent = (path: string, folder: '_astro' | 'bilder' | 'suche'): boolean =>
  folder === 'suche' ? /^\/suche\/[^/]+\//.test(path) : path.startsWith(`/${folder}/`);

/** What `isNamedByContent` says, as a pattern of paths (URL Pattern, WHATWG). */
export const patternNamedByContent = (folder: '_astro' | 'suche'): string =>
  folder === 'suche' ? '/suche/*/*' : `/${folder}/*`;

/** A page is the same whatever stands behind the question mark: the search reads its query in the browser. */
export const pageKey = (url: string): string => url.replace(/[?#].*$/s, '');
