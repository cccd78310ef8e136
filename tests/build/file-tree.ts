import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './built-site.ts';

/** The content of every file below a folder, by path. Latin-1 keeps every byte. */
export const fileTree = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));

/** A tree with the hash of each file that is not text: the report on a difference takes minutes with megabytes of bytes. */
export const readable = (tree: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tree).map(([path, content]) => [
      path,
      content.includes('\0') ? createHash('sha256').update(content, 'latin1').digest('hex') : content,
    ]),
  );
