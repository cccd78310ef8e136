import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isJunk } from './junk.ts';

/** The paths of the files in the project's `public/`, which the site gets unchanged, sorted. */
export function publicFilesOf(root: string): string[] {
  const folder = join(root, 'public');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !isJunk(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
