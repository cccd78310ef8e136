import { gzipSync } from 'node:zlib';

/**
 * Joins files into one: a line of JSON, an array of names and sizes in bytes, then the files, one after the other; all of it
 * compressed by gzip. The counterpart is `unpacked` in client/search.
 */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sizes = [...files].map(([name, { length }]) => [name, length]);
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(sizes)}\n`), ...files.values()]), {
    level: 9,
  });
}
