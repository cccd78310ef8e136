import type { FilterKind, SearchIndex } from '../../search/index-format.ts';
import { FILTER_KINDS, type SearchState } from './protocol.ts';

/** Names in the address. They are promises like all of the address, so they stay when the language of the site changes. */
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
/** More values than any vocabulary has are no one's choice. */
const MOST_VALUES = 50;

/** The state in an address. What cannot be read there counts as not set: addresses are typed, cut and pasted by people. */
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

/** The address of a state, behind its path; empty for the state of a page that was just opened. */
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

/** How many values of filters are set, the ends of the period among them. */
export const filterCount = ({ filters, from, to }: SearchState): number =>
  FILTER_KINDS.reduce((sum, kind) => sum + filters[kind].length, 0) +
  [from, to].filter((end) => end !== undefined).length;

/** A state without the filters that no vocabulary knows, such as those of an old link or of a slip in the address. */
export function knownState(state: SearchState, terms: SearchIndex['terms']): SearchState {
  const known = (kind: FilterKind): string[] =>
    state.filters[kind].filter((slug) => terms[kind].some((term) => term.slug === slug));
  return {
    ...state,
    filters: {
      category: known('category'),
      region: known('region'),
      type: known('type'),
      topic: known('topic'),
    },
  };
}
