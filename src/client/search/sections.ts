import type { SearchIndex } from '../../search/index-format.ts';
import { byRelevance, type Hit } from './hits.ts';
import type { SearchState, Section } from './protocol.ts';
import type { SliceState } from './session.ts';

/** Best results of all years, above those of each period. */
export const BEST = 5;
/** Results of a list by date, before a reader asks for more. */
const FIRST_BY_DATE = 10;

/** A section whose results are still to be read. */
export interface PlannedSection extends Omit<Section, 'found'> {
  hits: readonly Hit[];
}

/** Divides hits, which come newest first, into what a page shows. Slices of one period are one section. */
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
