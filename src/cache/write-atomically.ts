import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that readers see either the whole old one or the whole new one. A crash of the machine may truncate the new one.
 * `flush` prevents that at the cost of some milliseconds; use it for files that have no header or digest.
 */
export function writeAtomically(path: string, content: string | Uint8Array, { flush = false } = {}): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, content, { flush });
  renameSync(temporary, path);
}
