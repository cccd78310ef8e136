import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './built-site.ts';

/** The content of every file below a folder, by path. Latin-1 keeps every byte. */
export const fileTree = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
