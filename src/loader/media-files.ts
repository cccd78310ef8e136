import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lfsPointer } from '../archive/lfs-pointer.ts';
import type { MediaEntry } from '../archive/media.ts';
import { CACHES } from '../cache/caches.ts';
import { Store } from '../cache/store.ts';
import { listFiles } from './file-list.ts';
import { isYoung, stampOf } from './files.ts';

/** A picture file of the media folder, or what Git LFS left in its place. */
export type MediaFile = Pick<MediaEntry, 'sha256' | 'bytes'> & { isPointer?: true };

type Known = Readonly<Record<string, { stamp: string; found: MediaFile }>>;

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** The pictures below `articles/` in a folder, by path. Files with a known stamp are not read again. */
export function mediaFiles(folder: string, cacheDir: string): Map<string, MediaFile> {
  const store = new Store<Known>(cacheDir, CACHES.media);
  const known = store.read('files', folder) ?? {};
  const time = Date.now();
  const stamped = listFiles(folder, 'articles', PICTURE).filter(({ problem }) => problem === undefined);
  const next: Record<string, { stamp: string; found: MediaFile }> = {};
  const found = stamped.map((stamp): [string, MediaFile] => {
    const { file } = stamp;
    const before = known[file]?.stamp === stampOf(stamp) ? known[file].found : undefined;
    const content = before ?? fileOf(readFileSync(join(folder, file)));
    if (!isYoung(stamp, time)) next[file] = { stamp: stampOf(stamp), found: content };
    return [file, content];
  });
  store.write('files', folder, next);
  return new Map(found);
}

function fileOf(content: Buffer): MediaFile {
  const pointer = lfsPointer(content);
  if (pointer) return { ...pointer, isPointer: true };
  return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}
