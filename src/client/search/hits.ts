import type { FilterKind } from '../../search/index-format.ts';
import type { Match, OpenSlice } from './open-slice.ts';
import { FILTER_KINDS, type SearchState } from './protocol.ts';
import { archiveScores } from './ranking.ts';
import type { SliceState } from './session.ts';

/** A match with its place in the archive. */
export interface Hit {
  match: Match;
  slice: OpenSlice;
  /** Position of the slice, newest first. */
  place: number;
  /** Comparable over all slices. */
  score: number;
}

/** Every match of the slices that have answered, in the archive's order: newest first. */
export function hitsOf(states: readonly SliceState[]): Hit[] {
  const found = states.flatMap((state, place) => (state.kind === 'found' ? [{ ...state, place }] : []));
  const scores = archiveScores(found.map(({ slice, found }) => ({ articles: slice.entry.articles, found })));
  return found.flatMap(({ slice, found: { matches }, place }, index) =>
    matches
      .map((match, position) => ({ match, slice, place, score: scores[index]?.[position] as number }))
      .sort((a, b) => a.match.row - b.match.row),
  );
}

type Counts = Record<FilterKind, Record<string, number>>;

/** The hits that pass the filters, and how many there were for each value if the filter of that value were not set. */
export function filtered(hits: readonly Hit[], state: SearchState): { hits: Hit[]; counts: Counts } {
  const counts: Counts = { category: {}, region: {}, type: {}, topic: {} };
  const passed: Hit[] = [];
  for (const hit of hits) {
    if (!inPeriod(dateOf(hit), state)) continue;
    const failed = FILTER_KINDS.filter((kind) => !passes(termsOf(hit, kind), state.filters[kind]));
    if (failed.length === 0) passed.push(hit);
    for (const kind of failed.length === 0 ? FILTER_KINDS : failed.length === 1 ? failed : []) {
      for (const slug of termsOf(hit, kind)) counts[kind][slug] = (counts[kind][slug] ?? 0) + 1;
    }
  }
  return { hits: passed, counts };
}

const dateOf = ({ slice, match }: Hit): string => slice.rows.dates[match.row] as string;

function termsOf({ slice: { rows }, match }: Hit, kind: FilterKind): string[] {
  return (rows.filters[kind][match.row] ?? []).map((position) => rows.terms[kind][position] as string);
}

const passes = (terms: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || terms.some((slug) => wanted.includes(slug));

/** A period holds every date that begins with it, and all between. */
const inPeriod = (date: string, { from, to }: SearchState): boolean =>
  (from === undefined || date.slice(0, from.length) >= from) &&
  (to === undefined || date.slice(0, to.length) <= to);

/** Best first; of equals, the newer. */
export const byScore = (a: Hit, b: Hit): number =>
  b.score - a.score || a.place - b.place || a.match.row - b.match.row;
