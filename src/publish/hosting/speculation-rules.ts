import { basePath } from '../../archive/base-path.ts';
import type { SiteSettings } from '../../archive/site-settings.ts';
import { searchUrl } from '../../archive/urls.ts';

/** Prefetches links of this site that a reader is about to follow (Speculation Rules, WICG), except for searches. */
export function speculationRules({ url, words }: Pick<SiteSettings, 'url' | 'words'>): string {
  const base = basePath(url);
  const where = {
    and: [{ href_matches: `${base}/*` }, { not: { href_matches: `${base}${searchUrl(words)}*` } }],
  };
  return `${JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] }, null, 2)}\n`;
}
