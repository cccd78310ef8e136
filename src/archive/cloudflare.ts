/** Limits of Cloudflare Pages (documentation, "Redirects" and "Headers"): number of static redirects, characters per line. */
export const CLOUDFLARE = { redirects: 2000, line: 1000, header: 2000 };

/** `*` and `:` are pattern characters in `_redirects`, so such a path gets only its redirect page. */
export const isPattern = (path: string): boolean => /[*:]/.test(path);
