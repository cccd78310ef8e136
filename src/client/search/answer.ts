import type { SearchIndex } from '../../search/index-format.ts';
import { resultIn } from './excerpt.ts';
import { filtered, hitsOf, type Hit } from './hits.ts';
import {
  FILTER_KINDS,
  type Result,
  type SearchAnswer,
  type SearchRequest,
  type SearchState,
} from './protocol.ts';
import { LONGEST_QUERY, type Query } from './query.ts';
import { sectionsOf } from './sections.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';

/** An answer without results. */
export const emptyAnswer = (id: number): SearchAnswer => ({
  id,
  done: false,
  total: 0,
  sections: [],
  counts: { category: {}, region: {}, type: {}, topic: {} },
});

export const isFiltered = ({ filters, from, to }: SearchState): boolean =>
  from !== undefined || to !== undefined || FILTER_KINDS.some((kind) => filters[kind].length > 0);

/** The answer to a request, out of what a session has found so far. */
export async function answerOf(
  { id, state, shown }: SearchRequest,
  session: Session,
  texts: Texts,
): Promise<SearchAnswer> {
  const { index, states, query, done, split } = session;
  const [first] = states;
  if (first?.kind === 'failed' && states.every(({ kind }) => kind === 'failed'))
    return { ...emptyAnswer(id), done, problem: first.problem };
  const { hits: all, widenings } = hitsOf(session, done);
  const { hits, counts } = filtered(all, state);
  const planned = sectionsOf(hits, states, index, state, shown);
  const sections = await Promise.all(
    planned.map(async ({ hits: visible, ...section }) => ({
      ...section,
      results: await Promise.all(visible.map((hit) => resultOf(hit, query, texts, index))),
    })),
  );
  const cut = state.query.trim().length > LONGEST_QUERY;
  // After a split, it says nothing more that its parts are found in longer words.
  const reported = split.length > 0 ? [...split, ...widenings.filter(({ by }) => by !== 'part')] : widenings;
  return {
    id,
    done,
    total: hits.length,
    sections,
    counts,
    ...(cut && { notice: 'cut' as const }),
    ...(reported.length > 0 && hits.length > 0 && { widenings: reported }),
  };
}

async function resultOf(
  { match, origin }: Hit,
  query: Query,
  texts: Texts,
  index: SearchIndex,
): Promise<Result> {
  return resultIn(await texts.of(index, origin), match.locations, query, index.language);
}
