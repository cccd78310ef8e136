/**
 * The folder of a site's address, in which the site is deployed: `/archiv` for `https://example.org/archiv`, empty for a site at the root.
 * Paths of pages are counted from this folder.
 */
export const basePath = (siteUrl: string): string => new URL(siteUrl).pathname.replace(/\/+$/, '');

/** Source of a regular expression for a base path. */
export const basePattern = (base: string): string => base.replaceAll('.', '[.]');
