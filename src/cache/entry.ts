import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from './write-atomically.ts';

/** Changes with every change of the header or of how values are written. */
const FORMAT = 1;

const DIGEST_LENGTH = 32;

const digestOf = (payload: Uint8Array): string => hash('sha256', payload).slice(0, DIGEST_LENGTH);

/**
 * A file with a header: a line with the format, a label and the digest of the rest. SHA-256 costs 1 ms a megabyte; the articles of
 * 50,000 are 30 MB. `label` says whose file it is and what it was made from.
 */
export function writeEntry(path: string, label: string, payload: Uint8Array): void {
  const header = Buffer.from(`nachlese ${FORMAT} ${label} ${digestOf(payload)}\n`);
  writeAtomically(path, Buffer.concat([header, payload]));
}

/**
 * What `writeEntry` wrote under this label. There is one way for an entry to be damaged, and one mend: a file that is missing, was
 * cut off by a crash of the machine, was written by another version, or was put there by somebody else has no such header, so it
 * counts as absent, and whoever needs it makes it anew.
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

/** The same for a value as JSON. The digest is what makes `T` true: the bytes are those that a value of this type was written as. */
export function writeJsonEntry(path: string, label: string, value: unknown): void {
  writeEntry(path, label, Buffer.from(JSON.stringify(value)));
}

export const readJsonEntry = (path: string, label: string): unknown => {
  const payload = readEntry(path, label);
  return payload && (JSON.parse(payload.toString()) as unknown);
};
