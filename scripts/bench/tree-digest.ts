import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files below a folder by path, each with the hash of its content and its size in bytes. */
export type TreeDigest = ReadonlyMap<string, { hash: string; size: number }>;

export interface TreeDifference {
  /** Number of new or changed files. */
  written: number;
  removed: number;
  bytes: number;
}

export function digestTree(folder: string): TreeDigest {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const content = readFileSync(join(parentPath, name));
      const hash = createHash('sha256').update(content).digest('hex');
      return [relative(folder, join(parentPath, name)), { hash, size: content.length }];
    }),
  );
}

/** What an upload has to transfer to turn the first tree into the second. */
export function differenceOf(before: TreeDigest, after: TreeDigest): TreeDifference {
  const written = [...after].filter(([path, { hash }]) => before.get(path)?.hash !== hash);
  const removed = [...before.keys()].filter((path) => !after.has(path)).length;
  return { written: written.length, removed, bytes: written.reduce((sum, [, { size }]) => sum + size, 0) };
}

export const pagesIn = (tree: TreeDigest): number =>
  [...tree.keys()].filter((path) => path.endsWith('.html')).length;

export const bytesIn = (tree: TreeDigest): number =>
  [...tree.values()].reduce((sum, { size }) => sum + size, 0);
