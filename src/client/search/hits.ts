import type { FilterKind } from '../../search/index-format.ts';
import type { OpenSlice } from './open-slice.ts';
import { FILTER_KINDS, type SearchState } from './protocol.ts';
import { archiveScores } from './ranking.ts';
import type { Session } from './session.ts';
import type { Match } from './slice-matches.ts';
import { type Widening, Widenings } from './widening.ts';

/** A match with its place in the archive. */
export interface Hit {
  match: Match;
  slice: OpenSlice;
  /** Position of the slice, newest first. */
  place: number;
  /** Comparable over all slices. */
  score: number;
  /** How far it is from the one word that was typed. Of several words, the score tells. */
  distance: number;
}

/** What the slices that have answered hold of a query. */
export interface Hits {
  /** In the archive's order: newest first. */
  hits: readonly Hit[];
  widenings: readonly Widening[];
}

/** What is left of a score for each tier that a word of several is away. By the golden queries, less would count too much. */
const PENALTY = 0.85;

/** Every match that is near enough to what was typed. */
export function hitsOf({ query, states }: Pick<Session, 'query' | 'states'>, done: boolean): Hits {
  const found = states.flatMap((state, place) => (state.kind === 'found' ? [{ ...state, place }] : []));
  const tiers = found.flatMap(({ found: { matches } }) => matches.map((match) => match.tiers));
  const widenings = new Widenings(query.wanted, tiers, done);
  const scores = archiveScores(found.map(({ slice, found }) => ({ articles: slice.entry.articles, found })));
  const hits = found.flatMap(({ slice, found: { matches }, place }, index) =>
    matches
      .map((match, position) => {
        const [score, { tiers }] = [scores[index]?.[position] as number, match];
        const isOne = tiers.length === 1;
        const distance = tiers.reduce<number>((sum, tier) => sum + tier, 0);
        const ranked = isOne ? { score, distance } : { score: score * PENALTY ** distance, distance: 0 };
        return { match, slice, place, ...ranked };
      })
      .filter(({ match }) => widenings.admits(match.tiers))
      .sort((a, b) => a.match.row - b.match.row),
  );
  // A slice that failed may have the word itself.
  const isCertain = states.every(({ kind }) => kind === 'found');
  return { hits, widenings: isCertain ? widenings.told : [] };
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

/** What is nearest to what was typed comes first, then the best; of equals, the newer. */
export const byRelevance = (a: Hit, b: Hit): number =>
  a.distance - b.distance || b.score - a.score || a.place - b.place || a.match.row - b.match.row;
