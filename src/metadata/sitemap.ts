import { withOffset } from '../archive/date.ts';
import { fullAddress } from '../archive/full-address.ts';
import type { SitemapEntry, SitemapProps } from '../views/sitemap.ts';
import { xmlDocument } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';
const IMAGE_NAMESPACE = 'http://www.google.com/schemas/sitemap-image/1.1';

/** A sitemap (sitemaps.org, protocol 0.9) with Google's extensions for images and news. */
export function sitemap({ url, timeZone, entries }: SitemapProps): string {
  return xmlDocument({
    urlset: {
      '@xmlns': NAMESPACE,
      '@xmlns:image': IMAGE_NAMESPACE,
      ...(entries.some(({ news }) => news) && { '@xmlns:news': NEWS_NAMESPACE }),
      url: entries.map((entry) => ({
        ...locationOf(entry, url, timeZone),
        ...(entry.news && { 'news:news': newsOf(entry.news, timeZone) }),
        ...(entry.image !== undefined && { 'image:image': { 'image:loc': fullAddress(url, entry.image) } }),
      })),
    },
  });
}

function newsOf({ publication, language, date, title }: NonNullable<SitemapEntry['news']>, timeZone: string) {
  return {
    'news:publication': { 'news:name': publication, 'news:language': language },
    'news:publication_date': date.includes('T') ? withOffset(date, timeZone) : date,
    'news:title': title,
  };
}

export function sitemapIndex({ url, timeZone, entries }: SitemapProps): string {
  const found = entries.map((entry) => locationOf(entry, url, timeZone));
  return xmlDocument({ sitemapindex: { '@xmlns': NAMESPACE, sitemap: found } });
}

/** A date without a time of day stays a date; W3C Datetime allows both. */
function locationOf({ path, changed }: SitemapEntry, url: string, timeZone: string) {
  const lastmod = changed?.includes('T') === true ? withOffset(changed, timeZone) : changed;
  return { loc: url + path, ...(lastmod !== undefined && { lastmod }) };
}
