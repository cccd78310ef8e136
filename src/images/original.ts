import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { ContentChangedError } from '../archive/content-changed-error.ts';
import { ContentError, diagnostic } from '../archive/diagnostic.ts';
import { isLfsPointer } from '../archive/lfs-pointer.ts';
import type { Picture } from '../archive/picture.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { blobId } from '../cache/blob-id.ts';

/** Where the files of pictures are. */
export interface PictureFolders {
  contentDir: string;
  /** The folder for pictures outside git, if the site has one. */
  mediaDir?: string;
}

export const pictureFolders = (
  contentDir: string,
  { media }: Pick<SiteSettings, 'media'>,
): PictureFolders => ({
  contentDir,
  ...(media !== undefined && { mediaDir: resolve(contentDir, media) }),
});

/**
 * The file of a picture and its content. Throws a ContentChangedError if another content is there, and a ContentError if the file is
 * outside git and was not fetched.
 */
export function readOriginal(
  { contentDir, mediaDir }: PictureFolders,
  { file, hash }: Pick<Picture, 'file' | 'hash'>,
): { path: string; content: Buffer } {
  let hasOther = false;
  for (const folder of mediaDir === undefined ? [contentDir] : [contentDir, mediaDir]) {
    const path = pathInside(folder, file);
    if (path === undefined) continue;
    const content = readFileSync(path);
    if (blobId(content) === hash) return { path, content };
    hasOther ||= !isLfsPointer(content);
  }
  if (hasOther) throw new ContentChangedError(file);
  throw new ContentError([
    diagnostic({ file, line: 1, column: 1 }, 'image-not-here', { src: file, mediaDir }),
  ]);
}

/** The path of a file, unless it is missing or a link leads out of the folder. */
function pathInside(folder: string, file: string): string | undefined {
  try {
    const path = join(folder, file);
    return realpathSync(path).startsWith(realpathSync(folder) + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}
