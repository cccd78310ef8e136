import type { Hash } from 'node:crypto';
import type { LinkProblem } from '../archive/diagnostic.ts';

/** A file below the content folder. Links are followed within it: nothing outside of the folder is read. */
export interface FileStamp {
  /** Path relative to the content folder, with `/`. */
  file: string;
  /** Bytes. */
  size: number;
  /** Times of the last change of the content and of the inode, in milliseconds since the epoch. */
  modified: number;
  changed: number;
  /** Where the file itself is, as `file` has it, if a link led to it. */
  real?: string;
  /** Why it is a link that is not followed. */
  problem?: LinkProblem;
}

/** The stamp of a file; if it is unchanged, the file has not changed. */
export const stampOf = ({ size, modified, changed }: FileStamp): string => `${modified}/${changed}/${size}`;

/** Enters the same of many files into a hash: as numbers, since 100,000 times take long to write out. */
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

/** Whether its stamp could hide a later change of a file from who began to read at `time`, in milliseconds since the epoch. */
export const isYoung = ({ modified, changed }: FileStamp, time: number): boolean =>
  Math.max(modified, changed) > time - RACY_MS;

/** Why a file cannot be read, without the path of the machine that tried: `ENOENT`. */
export function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
