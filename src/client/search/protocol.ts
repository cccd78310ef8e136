import type { FilterKind } from '../../search/index-format.ts';
import type { Card } from '../../card/card.ts';
import type { Piece } from '../../card/marked-text.ts';
import type { FileProblem } from './files.ts';
import type { Widening } from './widening.ts';

/** The page asks, the worker answers several times: with the first results, and with every further slice. */

export const FILTER_KINDS: readonly FilterKind[] = ['category', 'region', 'type', 'topic'];

export type Filters = Readonly<Record<FilterKind, readonly string[]>>;

/** The state of the search page, which is its address. */
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
  /** An answer has the number of its request, so that late ones are recognised. */
  id: number;
  state: SearchState;
  /** How many results each section shows; a section that is not named shows none. */
  shown: Readonly<Record<string, number>>;
  /** Try failed files again. */
  again: boolean;
}

/** An article that a query has found, with the pieces that match marked. */
export interface Result {
  card: Card;
  kicker: readonly Piece[];
  title: readonly Piece[];
  teaser: readonly Piece[];
  /** From the body; empty if it has no match. */
  excerpt: readonly Piece[];
}

/** Results under one heading. */
export interface Section {
  /** `best`, `all`, a period as `from/to`, or the folder of a slice with a problem and `!`. */
  key: string;
  /** First and last period of a slice. */
  period?: { from: string; to: string };
  /** Number of results, shown or not. */
  total: number;
  results: readonly Result[];
  /** The slice could not be searched. */
  problem?: FileProblem;
}

export type Notice = 'empty' | 'short' | 'cut';

export interface SearchAnswer {
  id: number;
  /** All slices have answered, or failed. */
  done: boolean;
  notice?: Notice;
  /** Number of results in all slices so far, with the filters applied. */
  total: number;
  sections: readonly Section[];
  /** How the matches differ from what was typed. */
  widenings?: readonly Widening[];
  /** Number of results for each value of each filter, as if that filter were not set. */
  counts: Readonly<Record<FilterKind, Readonly<Record<string, number>>>>;
  /** If there are no results: a query that would have some. */
  suggestion?: string;
  /** Nothing can be searched at all. */
  problem?: FileProblem;
}

/** The first message gives the path of the index; `shown` acknowledges each answer. */
export type WorkerMessage =
  { type: 'open'; index: string } | ({ type: 'search' } & SearchRequest) | { type: 'shown' };
/** `opened` answers the first message: the names of the filters' values, and the first and last year. */
export type WorkerAnswer =
  | {
      type: 'opened';
      terms: import('../../search/index-format.ts').SearchIndex['terms'];
      years: readonly string[];
    }
  | ({ type: 'answer' } & SearchAnswer)
  /** After a complete answer: the addresses of the files that the worker has loaded since the last one. */
  | { type: 'loaded'; files: readonly string[] };
