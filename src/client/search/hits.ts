import type { FilterKind } from '../../search/index-format.ts';
import { termsIn } from './row-terms.ts';
import { FILTER_KINDS, type SearchState } from './protocol.ts';
import { archiveScores } from './ranking.ts';
import type { Origin } from './searched-slice.ts';
import type { Session } from './session.ts';
import type { Match } from './slice-matches.ts';
import { type Widening, Widenings } from './widening.ts';

/** A match and its place in the archive. */
export interface Hit {
  match: Match;
  origin: Origin;
  /** Position of the slice, newest first. */
  place: number;
  /** Comparable over all slices. */
  score: number;
  /** How far it is from the typed word. For several words, the score takes this into account. */
  distance: number;
}

/** What the slices that have answered contain. */
export interface Hits {
  /** Newest first. */
  hits: readonly Hit[];
  widenings: readonly Widening[];
}

/** Factor on the score for each tier of distance, in queries of several words. The golden queries show that a lower factor penalises too much. */
const PENALTY = 0.85;

/** All matches that are near enough to what was typed. */
export function hitsOf({ query, states }: Pick<Session, 'query' | 'states'>, done: boolean): Hits {
  const answers = states.flatMap((state, place) => (state.kind === 'answered' ? [{ ...state, place }] : []));
  const tiers = answers.flatMap(({ matched: { matches } }) => matches.map((match) => match.tiers));
  const widenings = new Widenings(query.wanted, tiers, done);
  const scores = archiveScores(answers.map(({ slice, matched }) => ({ articles: slice.articles, matched })));
  const hits = answers.flatMap(({ slice, matched: { matches }, place }, index) =>
    matches
      .map((match, position) => {
        const [score, { tiers }] = [scores[index]?.[position] as number, match];
        const isOne = tiers.length === 1;
        const distance = tiers.reduce<number>((sum, tier) => sum + tier, 0);
        const ranked = isOne ? { score, distance } : { score: score * PENALTY ** distance, distance: 0 };
        return { match, origin: slice.origin(match.row), place, ...ranked };
      })
      .filter(({ match }) => widenings.admits(match.tiers))
      .sort((a, b) => a.match.row - b.match.row),
  );
  // A failed slice may contain the exact word.
  const isCertain = states.every(({ kind }) => kind === 'answered');
  return { hits, widenings: isCertain ? widenings.reported : [] };
}

type Counts = Record<FilterKind, Record<string, number>>;

/** The hits that pass the filters; and for each value, how many there would be if its filter were not set. */
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

const dateOf = ({ origin: { slice, row } }: Hit): string => slice.rows.dates[row] as string;

const termsOf = ({ origin: { slice, row } }: Hit, kind: FilterKind): string[] =>
  termsIn(slice.rows, row, kind);

const passes = (terms: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || terms.some((slug) => wanted.includes(slug));

/** `from` and `to` are inclusive: `2019` includes every date that begins with it. */
const inPeriod = (date: string, { from, to }: SearchState): boolean =>
  (from === undefined || date.slice(0, from.length) >= from) &&
  (to === undefined || date.slice(0, to.length) <= to);

/** Nearest to what was typed first, then highest score; of equals, the newer. */
export const byRelevance = (a: Hit, b: Hit): number =>
  a.distance - b.distance || b.score - a.score || a.place - b.place || a.match.row - b.match.row;
