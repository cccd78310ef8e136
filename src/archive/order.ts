import type { Article } from './article.ts';
import type { Term } from './term.ts';

/** Newest first: by date and time of day, then by id, then by URL. A total order, the same on every machine. */
export function byNewest(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const [idA, idB] = [a.id ?? 0, b.id ?? 0];
  if (idA !== idB) return idB - idA;
  return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}

const COLLATORS = new Map<string, Intl.Collator>();

/**
 * The alphabetical order of a language, by its tag (German: DIN 5007-1, as in ICU). Numbers are ordered by value, and names that
 * compare equal by code point.
 */
export function byName(language: string): (a: string, b: string) => number {
  let collator = COLLATORS.get(language);
  if (!collator) COLLATORS.set(language, (collator = new Intl.Collator(language, { numeric: true })));
  const { compare } = collator;
  return (a, b) => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The terms of a vocabulary in alphabetical order of their `sortAs` or title. */
export const sortedTerms = (terms: readonly Term[], language: string): Term[] =>
  sortedBy(terms, language, ({ title, sortAs }) => sortAs ?? title);

/** People in alphabetical order of their family names. */
export const sortedPeople = (terms: readonly Term[], language: string): Term[] =>
  sortedBy(terms, language, ({ title, sortAs }) => sortAs ?? familyFirst(title));

function sortedBy(terms: readonly Term[], language: string, sortKeyOf: (term: Term) => string): Term[] {
  const compare = byName(language);
  const keyed = terms.map((term) => [sortKeyOf(term), term] as const);
  return keyed.sort(([a], [b]) => compare(a, b)).map(([, term]) => term);
}

/** Suffixes that may follow a family name. */
const SUFFIX = /^(?:jr|sr|jun|sen|jn|sn)\.?$|^[IVX]+\.?$/i;

/** "Mara von der Heide" becomes "Heide Mara von der": the last word is the family name. A suffix such as "jun." stays last. */
function familyFirst(name: string): string {
  const words = name.split(' ');
  let last = words.length - 1;
  while (last > 1 && SUFFIX.test(words[last] as string)) last--;
  return [words[last], ...words.slice(0, last), ...words.slice(last + 1)].join(' ');
}
