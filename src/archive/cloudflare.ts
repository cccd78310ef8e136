/** Cloudflare Pages, "Redirects" and "Headers" of its documentation: static redirects, characters of a line. */
export const CLOUDFLARE = { redirects: 2000, line: 1000, header: 2000 };

/** A star and a colon are patterns in `_redirects`; such a path is left to its redirect page. */
export const isPattern = (path: string): boolean => /[*:]/.test(path);
