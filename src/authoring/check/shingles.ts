import { eachWord } from './words.ts';

/** Words in a shingle. */
const WIDTH = 4;

/** A text's set of runs of four words, each as a 32-bit hash; case and punctuation do not count. */
export function shinglesOf(text: string): Set<number> {
  const hashes: number[] = [];
  eachWord(text, (_start, _end, hash) => hashes.push(hash));
  const found = new Set<number>();
  for (let i = 0; i + WIDTH <= hashes.length; i++) {
    let value = 0;
    for (let j = i; j < i + WIDTH; j++) value = Math.imul(value, 0x01000193) ^ (hashes[j] as number);
    found.add(value >>> 0);
  }
  return found;
}

/** A set of shingles, the rarest first; ties are sorted by hash, so that all sets have the same order. */
export type Ranked = Float64Array;

/** `counts` says in how many of the indexed texts a shingle occurs. */
export function ranked(shingles: ReadonlySet<number>, counts: ReadonlyMap<number, number>): Ranked {
  const keys = new Float64Array(shingles.size);
  let index = 0;
  for (const shingle of shingles) keys[index++] = (counts.get(shingle) ?? 0) * 2 ** 32 + shingle;
  return keys.sort();
}

/** How many of the rarest shingles must be looked up to find every set of at least this similarity. */
export const prefixLength = ({ length }: Ranked, limit: number): number =>
  length === 0 ? 0 : length - Math.ceil(limit * length) + 1;

/** The Jaccard similarity of two sets, 0 to 1. */
export function overlap(a: Ranked, b: Ranked): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}
