import { createHash } from 'node:crypto';

/** The id that git gives to this content (`git hash-object`), so that a checkout and a working copy agree. */
export function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
