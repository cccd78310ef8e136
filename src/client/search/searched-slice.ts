import type { OpenSlice } from './open-slice.ts';
import type { Query } from './query.ts';
import type { SliceMatches } from './slice-matches.ts';

/** The articles of a slice as a query sees them. Rows are newest first. */
export interface SearchedSlice {
  /** Number of rows. */
  readonly articles: number;
  /** The articles that contain everything a query requires and nothing that it excludes, in no order. An empty query matches all. */
  match: (query: Query) => Promise<SliceMatches>;
  /** The words of its articles, most frequent first. */
  words: () => Promise<string[]>;
  /** Where the article of a row is indexed. */
  origin: (row: number) => Origin;
}

/** An article's place in an index. */
export interface Origin {
  slice: OpenSlice;
  row: number;
}
