import type { Hash } from 'node:crypto';
import type { LinkProblem } from '../archive/diagnostic.ts';

/** A file below the content folder. Links are followed only within the folder: nothing outside is read. */
export interface FileStamp {
  /** Path relative to the content folder, with `/`. */
  file: string;
  /** Bytes. */
  size: number;
  /** When the content and the inode last changed, in milliseconds since the epoch. */
  modified: number;
  changed: number;
  /** If a link leads to the file, its real path relative to the content folder. */
  real?: string;
  /** Why a link is not followed. */
  problem?: LinkProblem;
}

/** The stamp of a file: unchanged as long as the file is. */
export const stampOf = ({ size, modified, changed }: FileStamp): string => `${modified}/${changed}/${size}`;

/** Adds the stamps of many files to a hash, as numbers, since formatting 100,000 times is slow. */
export function hashStamps(hash: Hash, stamps: readonly FileStamp[]): void {
  const numbers = new Float64Array(stamps.length * 3);
  let next = 0;
  for (const { size, modified, changed } of stamps) {
    numbers[next++] = modified;
    numbers[next++] = changed;
    numbers[next++] = size;
  }
  hash.update(`${stamps.map(({ file }) => file).join('\n')}\n\n`).update(numbers);
}

/** Stamps younger than this may hide a second change within the same tick of the file system's clock. */
const RACY_MS = 2000;

/** Whether a stamp is so young that it could hide a change after reading began at `time`, in milliseconds since the epoch. */
export const isYoung = ({ modified, changed }: FileStamp, time: number): boolean =>
  Math.max(modified, changed) > time - RACY_MS;

/** Why a file cannot be read, without this machine's path: `ENOENT`. */
export function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
