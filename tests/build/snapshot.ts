import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './built-site.ts';

/** SHA-256 of every file below a folder, by path; empty if the folder is missing. */
export function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const digest = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(listFiles(folder).map((path) => [path, digest(path)]));
}
