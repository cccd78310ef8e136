import type { Archive } from '../../../archive/archive.ts';
import { slug } from '../../../archive/slug.ts';
import { termKey } from '../terms/term-key.ts';
import { type Findings, isTechnical } from './findings.ts';
import type { Counted } from './tally.ts';
import { spelledNames } from './variants.ts';
import type { VocabularyStart } from './vocabulary-starts.ts';

/** A name of the source, and what it is called here. */
export interface Renamed extends Counted {
  to: string;
}

/** What a mapping could say. */
export interface Proposals {
  types: string[];
  category: string;
  /** Empty where regions are optional. */
  region: string;
  /** Terms that are here under another spelling. */
  terms: Renamed[];
  authors: Renamed[];
  /** Terms without a counterpart, with the most similar name here. */
  open: (Counted & { like: string | undefined })[];
  /** Number of terms without a counterpart beyond those. */
  more: number;
}

/** Terms without a counterpart that are listed; the rest is a number. */
const LISTED = 200;

/** Proposals for a mapping, once the starts of the vocabularies that are empty have become their entries. */
export function proposalsFor(
  findings: Findings,
  { settings, vocabularies }: Pick<Archive, 'settings' | 'vocabularies'>,
  starts: readonly VocabularyStart[],
): Proposals {
  const started = (file: VocabularyStart['file']): { name: string }[] =>
    starts.filter((start) => start.file === file && start.isFirst).flatMap(({ names }) => [...names]);
  const { categories, regions, types, topics, authors } = vocabularies;
  const first = [...started('categories.yaml'), ...categories.terms];
  const here = new Map(
    [...started('topics.yaml'), ...topics.terms, ...types.terms, ...regions.terms, ...first].map(
      ({ name }) => [termKey(name), name],
    ),
  );
  const people = new Map(
    [...started('authors.yaml'), ...authors.terms].map(({ name }) => [termKey(name), name]),
  );
  const terms = renamed([...findings.categories, ...findings.tags], here);
  const open = terms.filter(({ to }) => to === undefined);
  const names = [...here.values()];
  return {
    types: chosenTypes(findings.kinds),
    category: mostFrequent(findings.categories, new Map(first.map(({ name }) => [termKey(name), name]))),
    region: settings.regions === 'optional' ? '' : (regions.terms[0]?.name ?? ''),
    terms: changed(terms),
    authors: changed(renamed(findings.authors, people)),
    open: open.slice(0, LISTED).map(({ name, count }) => ({ name, count, like: similarName(name, names) })),
    more: Math.max(0, open.length - LISTED),
  };
}

/** Each spelling with the name that it has here, if any. */
function renamed(
  names: readonly Counted[],
  here: ReadonlyMap<string, string>,
): (Counted & { to: string | undefined })[] {
  return spelledNames(names).flatMap(({ name, count, key, variants }) =>
    [{ name, count }, ...variants].map((spelling) => ({ ...spelling, to: here.get(key) })),
  );
}

/** Only spellings that differ: the others need no mapping. */
const changed = (names: readonly (Counted & { to: string | undefined })[]): Renamed[] => [
  ...new Map(
    names.flatMap(({ name, count, to }) =>
      to === undefined || to === name ? [] : [[name, { name, count, to }] as const],
    ),
  ).values(),
];

/** The category here that most posts have, or else the first. */
function mostFrequent(found: readonly Counted[], here: ReadonlyMap<string, string>): string {
  const [best] = spelledNames(found).flatMap(({ key }) => here.get(key) ?? []);
  return best ?? [...here.values()][0] ?? '';
}

/** Letters at the beginning that two names of one matter share: `Kommunales` and `Kommunen`. */
const SHARED = 5;

function similarName(name: string, names: readonly string[]): string | undefined {
  const start = slug(name).slice(0, SHARED);
  if (start.length < SHARED) return undefined;
  return names.filter((other) => slug(other).startsWith(start)).sort((a, b) => a.length - b.length)[0];
}

/** Posts; in a source without any, its most frequent kind of content. */
function chosenTypes(kinds: readonly Counted[]): string[] {
  if (kinds.length === 0 || kinds.some(({ name }) => name === 'post')) return ['post'];
  const content = kinds.find(({ name }) => !isTechnical(name));
  return [content?.name ?? 'post'];
}
