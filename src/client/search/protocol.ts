import type { FilterKind } from '../../search/index-format.ts';
import type { Card } from '../../card/card.ts';
import type { Piece } from '../../card/marked-text.ts';
import type { FileProblem } from './files.ts';
import type { Widening } from './widening.ts';

/** The page asks, the worker answers several times: as soon as there is something, and with every slice that comes in. */

export const FILTER_KINDS: readonly FilterKind[] = ['category', 'region', 'type', 'topic'];

export type Filters = Readonly<Record<FilterKind, readonly string[]>>;

/** What a reader wants to see: the state of the page, which its address holds. */
export interface SearchState {
  /** As typed. */
  query: string;
  order: 'relevance' | 'date';
  filters: Filters;
  /** First and last year or month, `2019` or `2019-03`, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface SearchRequest {
  /** Answers carry the number of the request, so that late ones can be told. */
  id: number;
  state: SearchState;
  /** How many results each section shows; nothing of a section that is not named. */
  shown: Readonly<Record<string, number>>;
  /** Try again what could not be loaded. */
  again: boolean;
}

/** An article that was found. */
export interface Found {
  card: Card;
  kicker: readonly Piece[];
  title: readonly Piece[];
  teaser: readonly Piece[];
  /** From the body, where something of the query stands there. */
  excerpt: readonly Piece[];
}

/** Results under one heading. */
export interface Section {
  /** `best`, `all`, a period as `from/to`, or the folder of a slice with a problem and `!`. */
  key: string;
  /** First and last period of a slice. */
  period?: { from: string; to: string };
  /** Results of the section, shown or not. */
  total: number;
  found: readonly Found[];
  /** The slice could not be searched. */
  problem?: FileProblem;
}

export type Notice = 'empty' | 'short' | 'cut';

export interface SearchAnswer {
  id: number;
  /** All slices have answered, or failed. */
  done: boolean;
  notice?: Notice;
  /** Results in all slices so far, with the filters applied. */
  total: number;
  sections: readonly Section[];
  /** How what was found differs from what was typed. */
  widenings?: readonly Widening[];
  /** Results for each value of each filter, as if that filter alone were not set. */
  counts: Readonly<Record<FilterKind, Readonly<Record<string, number>>>>;
  /** A query that would find something, where this one finds nothing. */
  suggestion?: string;
  /** Nothing can be searched at all. */
  problem?: FileProblem;
}

/** The first message tells the worker where the index is; one follows every answer. */
export type WorkerMessage =
  { type: 'open'; index: string } | ({ type: 'search' } & SearchRequest) | { type: 'shown' };
/** The answer to the first: the names of the filters' values, and the years that there are. */
export type WorkerAnswer =
  | {
      type: 'opened';
      terms: import('../../search/index-format.ts').SearchIndex['terms'];
      years: readonly string[];
    }
  | ({ type: 'answer' } & SearchAnswer)
  /** After a whole answer: addresses of what the worker has loaded since the last. */
  | { type: 'loaded'; files: readonly string[] };
