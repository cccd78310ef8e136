import type { Article } from './article.ts';

/** Newest first: by date (a time of day counts), then by id, then by URL. A total order, the same on every machine. */
export function byNewest(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const [idA, idB] = [a.id ?? 0, b.id ?? 0];
  if (idA !== idB) return idB - idA;
  return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}

/** German alphabetical order, DIN 5007-1 as in ICU; equal names are kept apart by code point. */
const collator = new Intl.Collator('de');
export const byName = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
