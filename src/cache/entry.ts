import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from './write-atomically.ts';

/** Increase it when the header or the encoding of values changes. */
const FORMAT = 1;

const DIGEST_LENGTH = 32;

const digestOf = (payload: Uint8Array): string => hash('sha256', payload).slice(0, DIGEST_LENGTH);

/**
 * Writes a file with a header line: format, label, and the digest of the payload. The label identifies the cache, the entry and
 * its key. SHA-256 takes 1 ms per megabyte; 50,000 articles are 30 MB.
 */
export function writeEntry(path: string, label: string, payload: Uint8Array): void {
  const header = Buffer.from(`nachlese ${FORMAT} ${label} ${digestOf(payload)}\n`);
  writeAtomically(path, Buffer.concat([header, payload]));
}

/**
 * Reads the payload that `writeEntry` stored under this label. A file that is missing, truncated by a crash, written by another
 * version or not ours lacks this header. It counts as absent, and the caller computes the value again. This is the only way in
 * which caches handle damage.
 */
export function readEntry(path: string, label: string): Buffer | undefined {
  if (!existsSync(path)) return undefined;
  const content = readFileSync(path);
  const start = Buffer.from(`nachlese ${FORMAT} ${label} `);
  if (!content.subarray(0, start.length).equals(start)) return undefined;
  const end = start.length + DIGEST_LENGTH;
  const payload = content.subarray(end + 1);
  return content.toString('latin1', start.length, end) === digestOf(payload) ? payload : undefined;
}

/** Writes a value as JSON. The digest justifies the type assertion on reading: the bytes are the ones that were written. */
export function writeJsonEntry(path: string, label: string, value: unknown): void {
  writeEntry(path, label, Buffer.from(JSON.stringify(value)));
}

export const readJsonEntry = (path: string, label: string): unknown => {
  const payload = readEntry(path, label);
  return payload && (JSON.parse(payload.toString()) as unknown);
};
