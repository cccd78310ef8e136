import type { RobotsProps } from '../views/sitemap.ts';

/** `robots.txt` (RFC 9309): everything may be crawled but the fragments, which only repeat parts of other pages. */
export const robots = ({ sitemap }: RobotsProps): string =>
  `User-agent: *\nDisallow: /fragment/\n\nSitemap: ${sitemap}\n`;
