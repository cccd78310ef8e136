import type { FilterKind, SearchIndex } from '../../search/index-format.ts';
import { FILTER_KINDS, type SearchState } from './protocol.ts';

/** Names in the address. Like all URLs they are permanent, so they do not depend on the language of the site. */
const NAMES: Record<FilterKind, string> = {
  category: 'bereich',
  region: 'region',
  type: 'typ',
  topic: 'thema',
};
const QUERY = 'q';
const ORDER = 'sortierung';
const BY_DATE = 'datum';
const FROM = 'von';
const TO = 'bis';

const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** No reader chooses more values than this. */
const MOST_VALUES = 50;

/** The state in an address. What is malformed counts as not set: people type, cut and paste addresses. */
export function stateOf(search: string): SearchState {
  const params = new URLSearchParams(search);
  const values = (kind: FilterKind): string[] =>
    [...new Set(params.getAll(NAMES[kind]))].filter((slug) => SLUG.test(slug)).slice(0, MOST_VALUES);
  const [from, to] = [FROM, TO]
    .map((name) => params.get(name) ?? '')
    .map((text) => (PERIOD.test(text) ? text : ''));
  const [first, last] = from && to && from > to ? [to, from] : [from, to];
  return {
    query: params.get(QUERY) ?? '',
    order: params.get(ORDER) === BY_DATE ? 'date' : 'relevance',
    filters: {
      category: values('category'),
      region: values('region'),
      type: values('type'),
      topic: values('topic'),
    },
    ...(first && { from: first }),
    ...(last && { to: last }),
  };
}

/** The query string of a state; empty for the state of a page that was just opened. */
export function addressOf({ query, order, filters, from, to }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set(QUERY, query);
  for (const kind of FILTER_KINDS) for (const slug of filters[kind]) params.append(NAMES[kind], slug);
  if (from !== undefined) params.set(FROM, from);
  if (to !== undefined) params.set(TO, to);
  if (order === 'date') params.set(ORDER, BY_DATE);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** How many filter values are set, including the ends of the period. */
export const filterCount = ({ filters, from, to }: SearchState): number =>
  FILTER_KINDS.reduce((sum, kind) => sum + filters[kind].length, 0) +
  [from, to].filter((end) => end !== undefined).length;

/** A state without filter values that are in no vocabulary, for example from an old link or a typing error. */
export function validState(state: SearchState, terms: SearchIndex['terms']): SearchState {
  const valid = (kind: FilterKind): string[] =>
    state.filters[kind].filter((slug) => terms[kind].some((term) => term.slug === slug));
  return {
    ...state,
    filters: {
      category: valid('category'),
      region: valid('region'),
      type: valid('type'),
      topic: valid('topic'),
    },
  };
}
