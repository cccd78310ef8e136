import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that tells the preview server of a site from where its pages load pictures, if not from the site. */
export const IMAGE_ORIGIN = '_server/images.json';

/** The text of that file. */
export const originFile = (origin: string): string => JSON.stringify({ origin });

/** The origin of the pictures of a built site, which is also served where its content is not available. */
export function readImageOrigin(outDir: string): string | undefined {
  const file = join(outDir, IMAGE_ORIGIN);
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { origin: string }).origin;
}
