import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that readers see the old one or the new one, whole. After a crash of the machine the new one may be cut off, unless
 * it is flushed to the disk first, which takes some milliseconds: for files that nothing else checks.
 */
export function writeAtomically(path: string, content: string | Uint8Array, { flush = false } = {}): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, content, { flush });
  renameSync(temporary, path);
}
