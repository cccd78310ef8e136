import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that readers see either the whole old one or the whole new one. A crash of the machine may truncate the new one.
 * `flush` prevents that at the cost of some milliseconds; use it for files that have no header or digest.
 */
export function writeAtomically(path: string, content: string | Uint8Array, { flush = false } = {}): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = temporaryFor(path);
  writeFileSync(temporary, content, { flush });
  renameSync(temporary, path);
}

/** Copies a file so that a process that is killed leaves no half copy. */
export function copyAtomically(from: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = temporaryFor(path);
  copyFileSync(from, temporary);
  renameSync(temporary, path);
}

const temporaryFor = (path: string): string => `${path}.${process.pid}.tmp`;

/** Removes what killed processes left in a folder and those below it. No other may be writing there. */
export function removeTemporaries(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.\d+\.tmp$/.test(entry.name)) rmSync(join(entry.parentPath, entry.name));
}
