import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isJunk } from './junk.ts';

/** The files of the project's `public/` that go into the site as they are, by their path there, in order. */
export function publicFilesOf(root: string): string[] {
  const folder = join(root, 'public');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !isJunk(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
