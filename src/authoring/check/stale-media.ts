import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { diagnostic, type Diagnostic } from '../../archive/diagnostic.ts';
import { MEDIA_FILE } from '../../archive/media.ts';
import { readMedia } from '../../loader/media.ts';
import { mediaFiles } from '../../loader/media-files.ts';

/** Entries of `media.json` for files that are gone or have another content. Without the files, there is nothing to compare. */
export function staleMedia({ contentDir, settings }: Archive, cacheDir: string): Diagnostic[] {
  const [media] = readMedia(contentDir);
  const folder = resolve(contentDir, settings.media ?? '.');
  if (Object.keys(media).length === 0 || !existsSync(join(folder, 'articles'))) return [];
  const files = new Map(
    [...mediaFiles(folder, cacheDir)].map(([file, found]) => [file.normalize('NFC'), found]),
  );
  return Object.entries(media).flatMap(([file, { sha256 }], index) => {
    const found = files.get(file);
    if (found?.sha256 === sha256) return [];
    // The command writes an entry a line, after the bracket.
    const place = { file: MEDIA_FILE, line: index + 2, column: 1 };
    return [diagnostic(place, 'media-stale', { file, isMissing: found === undefined })];
  });
}
