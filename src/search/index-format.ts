import type { Language } from '../archive/language.ts';
import type { Card } from '../card/card.ts';

/** The files that the build writes and the browser reads for the search. All paths are absolute paths of the site. */

export type FilterKind = 'category' | 'region' | 'type' | 'topic';

/** `suche/index.json`, the only file whose content changes under its name. */
export interface SearchIndex {
  language: Language;
  /** Pagefind's WebAssembly, compressed. */
  engine: string;
  /** Path before the name of a file with texts, see `textFile`. */
  base: string;
  articles: number;
  /** Newest first. The newest day has the same period as the rest of its month. */
  slices: readonly SliceEntry[];
  /** Names of the filters' values, in the order in which readers see them. */
  terms: Readonly<Record<FilterKind, readonly TermEntry[]>>;
}

export interface SliceEntry {
  /** Folder with a trailing slash. Its name holds the slice's key, so its content never changes. */
  folder: string;
  /** Its files are joined into one, `PACKED_FILE`. */
  packed?: true;
  /** First and last period with an article, as years (`2019`) or months (`2026-03`). */
  from: string;
  to: string;
  articles: number;
}

export interface TermEntry {
  slug: string;
  title: string;
  /** Regions: the slug of the Land that a place belongs to. */
  within?: string;
}

/** Name of Pagefind's metadata of a slice. */
export const METADATA_FILE = 'metadata.packed';
/** Name of a file with words of Pagefind's index, by the name that the engine requests. */
export const chunkFile = (name: string): string => `index/${name}.pf_index`;
/** Name of the file that holds the rows of a slice as compressed JSON. Not `.gz`: servers announce that as an encoding. */
export const ROWS_FILE = 'rows.packed';
/** Name of the file that holds the words of a slice, compressed, each on a line, the most frequent first. */
export const WORDS_FILE = 'words.packed';

/** What is shown of an article: its card, and its body as plain text. */
export type BundledText = readonly [card: Card, body: string];

/**
 * Path of a file with texts: compressed JSON, an array of `BundledText`. It is in the search's folder, not in the slice's, so its
 * path is the same while other files of the slice change.
 */
export const textFile = (name: string): string => `texts/${name}.packed`;

/** Name of the file that joins all files of a small slice, its texts too, each uncompressed; see packed-files.ts. */
export const PACKED_FILE = 'slice.packed';

/** The articles of a slice, newest first, as columns. A number in a filter's column is a position in `terms`. */
export interface SliceRows {
  /** `YYYY-MM-DD`. */
  dates: readonly string[];
  terms: Readonly<Record<FilterKind, readonly string[]>>;
  filters: Readonly<Record<FilterKind, readonly (readonly number[])[]>>;
  /** How many articles share a file of texts, and the names of these files, that with the oldest articles first. */
  bundle: number;
  texts: readonly string[];
}

/** Pagefind's sort key that puts a slice's pages in the order of its rows. */
export const ROW_SORT = 'row';

/**
 * Pagefind's fields for what is searched besides the text, with their weights; a word of the text has 1. `joined` are words that the
 * text writes with a sign inside. Parts of compounds weigh little, those in the headline more.
 */
export const META_WEIGHTS = {
  title: 5,
  terms: 1,
  byline: 1,
  joined: 1,
  headline: 2,
  compounds: 0.4,
} as const;

/** Name of the index of the slices within the search's folder. */
export const INDEX_FILE = 'index.json';
/** Name of Pagefind's WebAssembly within its folder. */
export const ENGINE_FILE = 'engine.packed';
