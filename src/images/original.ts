import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentChangedError } from '../archive/content-changed-error.ts';
import type { Picture } from '../archive/picture.ts';
import { blobId } from '../cache/blob-id.ts';

/** The path of a picture's file, for a site that publishes it as it is. Throws a ContentChangedError. */
export function originalFile(contentDir: string, { file, hash }: Pick<Picture, 'file' | 'hash'>): string {
  const path = join(contentDir, file);
  if (blobId(readFileSync(path)) !== hash) throw new ContentChangedError(file);
  return path;
}
