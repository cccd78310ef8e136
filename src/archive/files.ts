import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A regular file below the content folder. Links are not followed: nothing outside of the folder is read. */
export interface FileStamp {
  /** Path relative to the content folder, with `/`. */
  file: string;
  size: number;
  /** Changes whenever the file may have changed: modification and inode-change time in ms. */
  stamp: string;
}

/** All files below `folder`, the content folder itself where it is empty, whose names match, in the order of their paths. A missing folder is an empty one. */
export function listFiles(contentDir: string, folder: string, pattern: RegExp): FileStamp[] {
  const found: FileStamp[] = [];
  const visit = (relative: string): void => {
    for (const entry of readFolder(join(contentDir, relative))) {
      const file = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) visit(file);
      else if (entry.isFile() && pattern.test(entry.name)) found.push(stampOf(contentDir, file));
    }
  };
  visit(folder);
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function stampOf(contentDir: string, file: string): FileStamp {
  // `join` would look at every sign of 50,000 paths.
  const { size, mtimeMs, ctimeMs } = lstatSync(`${contentDir}/${file}`);
  return { file, size, stamp: `${mtimeMs}/${ctimeMs}/${size}` };
}

/** What is hashed of files to tell whether they changed. */
export const stampLines = (stamps: readonly FileStamp[]): string =>
  stamps.map(({ file, stamp }) => `${file} ${stamp}\n`).join('');

/** Stamps younger than this may hide a second change within the same tick of the file system's clock. */
const RACY_MS = 2000;

/** Whether a stamp could hide a later change from who began to read at `time`, in milliseconds since the epoch. */
export function isYoung(stamp: string, time: number): boolean {
  const [modified, changed] = stamp.split('/', 2).map(Number) as [number, number];
  return Math.max(modified, changed) > time - RACY_MS;
}

/** Why a file cannot be read, without the path of the machine that tried: `ENOENT`. */
export function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

/** The id that git gives to this content (`git hash-object`), so that a checkout and a working copy agree. */
export function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
