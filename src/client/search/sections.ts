import type { SearchIndex } from '../../search/index-format.ts';
import { byRelevance, type Hit } from './hits.ts';
import type { SearchState, Section } from './protocol.ts';
import type { SliceState } from './session.ts';

/** Number of best results over all years, above those of each period. */
export const BEST = 5;
/** Number of results of a list by date before a reader asks for more. */
const FIRST_BY_DATE = 10;

/** A section whose results are not loaded yet. */
export interface PlannedSection extends Omit<Section, 'results'> {
  hits: readonly Hit[];
}

/** Divides hits, newest first, into the sections of a page. Slices of the same period share one. */
export function sectionsOf(
  hits: readonly Hit[],
  states: readonly SliceState[],
  { slices }: SearchIndex,
  { order }: Pick<SearchState, 'order'>,
  shown: Readonly<Record<string, number>>,
): PlannedSection[] {
  const problems = states.flatMap((state, place) => (state.kind === 'failed' ? [failed(state, place)] : []));
  if (order === 'date') {
    const settled = states.findIndex(({ kind }) => kind === 'waiting');
    const certain = settled === -1 ? hits : hits.filter(({ place }) => place < settled);
    return [section('all', certain.slice(0, shown['all'] ?? FIRST_BY_DATE), hits.length), ...problems];
  }
  const ranked = [...hits].sort(byRelevance);
  const best = new Set(ranked.slice(0, BEST));
  const keys = slices.map(({ from, to }) => `${from}/${to}`);
  const periods = [...new Map(slices.map((slice, place) => [keys[place] as string, slice]))].map(
    ([key, { from, to }]) => {
      const own = ranked.filter((hit) => keys[hit.place] === key && !best.has(hit));
      return { ...section(key, own.slice(0, shown[key] ?? 0), own.length), period: { from, to } };
    },
  );
  return [section('best', [...best], best.size), ...problems, ...periods].filter(
    ({ total, problem }) => total > 0 || problem !== undefined,
  );

  function failed({ problem }: { problem: Section['problem'] }, place: number): PlannedSection {
    const { folder, from, to } = slices[place] as (typeof slices)[number];
    return { ...section(`${folder}!`, [], 0), period: { from, to }, ...(problem && { problem }) };
  }
}

const section = (key: string, hits: readonly Hit[], total: number): PlannedSection => ({ key, hits, total });
