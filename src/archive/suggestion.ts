import leven from 'leven';
import { slug } from './slug.ts';

/** The known name that the author probably meant, or undefined if none is similar. */
export function suggestion(given: string, known: readonly string[]): string | undefined {
  const target = slug(given);
  const same = known.find((name) => slug(name) === target);
  if (same !== undefined) return same;
  // Two edits in five letters, so `titel` suggests `title`.
  const limit = Math.max(1, Math.floor(target.length / 2.5));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of known) {
    const distance = leven(target, slug(name), { maxDistance: limit + 1 });
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}
