import { basePath, basePattern } from './base-path.ts';

/**
 * How the server of a former address redirects all paths of a site: `pattern`, the source of a regular expression (PCRE), matches a whole
 * path; its group takes the place of `$1` in `target`.
 */
export interface SiteMove {
  pattern: string;
  target: string;
}

/** The move of a site from one address to another. Neither has a slash at its end. */
export function siteMove(from: string, to: string): SiteMove {
  const [before, after] = [basePath(from), basePath(to)];
  const isInside = new URL(from).host === new URL(to).host && after.startsWith(`${before}/`);
  // Paths that are in the new folder already would be redirected for ever.
  const others = isInside ? `(?!${basePattern(after.slice(before.length + 1))}(?:/|$))` : '';
  return { pattern: `^${basePattern(before)}/${others}(.*)$`, target: `${to}/$1` };
}

/** Whether two addresses are of one site. Servers lead from http to https by themselves. */
export const isSameSite = (one: string, other: string): boolean =>
  withoutScheme(one) === withoutScheme(other);

const withoutScheme = (address: string): string => new URL(address).host + basePath(address);
