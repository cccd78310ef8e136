import { gzipSync } from 'node:zlib';

/**
 * Joins files into one: a line of JSON with names and sizes in bytes, then the files sorted by name (Pagefind emits them in no
 * fixed order), all compressed with gzip. The counterpart is `unpacked` in client/search.
 */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = JSON.stringify(sorted.map(([name, { length }]) => [name, length]));
  const content = [Buffer.from(`${head}\n`), ...sorted.map(([, file]) => file)];
  return gzipSync(Buffer.concat(content), { level: 9 });
}
