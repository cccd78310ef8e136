import type { MediaEntry } from './media.ts';

/** The beginning of what Git LFS leaves in place of a file that was not fetched (git-lfs, docs/spec.md). */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;

/** Longer files are no pointers (git-lfs, docs/spec.md). */
const MOST_BYTES = 1024;

export const isLfsPointer = (content: Buffer): boolean => POINTER.test(content.toString('latin1', 0, 60));

/** Which content a pointer stands for; undefined if it is none or says nothing about it. */
export function lfsPointer(content: Buffer): Pick<MediaEntry, 'sha256' | 'bytes'> | undefined {
  if (content.length > MOST_BYTES || !isLfsPointer(content)) return undefined;
  const text = content.toString('latin1');
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const size = /^size (\d+)$/m.exec(text)?.[1];
  return sha256 === undefined || size === undefined ? undefined : { sha256, bytes: Number(size) };
}
