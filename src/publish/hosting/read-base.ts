import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../../archive/base-path.ts';

/**
 * The folder of a built site's address, from the address of the sitemap in its `robots.txt`: a built folder is also served where its
 * content is not available. Empty for a site at the root.
 */
export function readBase(outDir: string): string {
  const file = join(outDir, 'robots.txt');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, site] = /^Sitemap: (\S+)\/sitemap\.xml$/m.exec(text) ?? [];
  return site === undefined ? '' : basePath(site);
}
