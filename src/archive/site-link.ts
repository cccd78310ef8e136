import { basePath } from './base-path.ts';

/** Where a link within the site leads: a path from the site's root, and a fragment without its `#`. Both as the address has them. */
export interface SiteLink {
  path: string;
  fragment: string;
}

/**
 * The target of a link on the page at `page`; undefined if it leads out of the site or is no address (URL Standard). A site may be in a
 * folder, `siteUrl` then ends with it: paths that authors write from the root are counted from the folder, full addresses contain it.
 */
export function siteLink(href: string, page: string, siteUrl: string): SiteLink | undefined {
  const base = basePath(siteUrl);
  const isPath = /^\/(?![/\\])/.test(href);
  const given = isPath ? base + href : href;
  if (!URL.canParse(given, siteUrl + page)) return undefined;
  const { origin, pathname, hash } = new URL(given, siteUrl + page);
  if (origin !== new URL(siteUrl).origin || !`${pathname}/`.startsWith(`${base}/`)) return undefined;
  return { path: pathname.slice(base.length) || '/', fragment: hash.slice(1) };
}
