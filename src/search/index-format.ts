import type { Language } from '../archive/language.ts';
import type { Card } from '../card/card.ts';

/** The search files that the build writes and the browser reads. Paths in the index begin with the site's folder, those in cards do not. */

export type FilterKind = 'category' | 'region' | 'type' | 'topic';

/** `suche/index.json`, the only file whose content changes under the same name. */
export interface SearchIndex {
  language: Language;
  /** The other languages of articles, as far as their endings are known; omitted if there are none. */
  alsoIn?: readonly Language[];
  /** Pagefind's WebAssembly, compressed. */
  engine: string;
  /** Path prefix of the files with texts, see `textFile`. */
  base: string;
  articles: number;
  /** Newest first. The newest day has the same period as the rest of its month. */
  slices: readonly SliceEntry[];
  /** An index of the articles that `changes` of the slices add, newest first; omitted if there are none. */
  corrections?: IndexEntry;
  /** Names of the filters' values, in display order; the first type labels no article. */
  terms: Readonly<Record<FilterKind, readonly TermEntry[]>>;
}

/** An index with its texts. */
export interface IndexEntry {
  /** Folder with a trailing slash. Its name contains the slice's key, so its content never changes. */
  folder: string;
  /** All files are joined into one, `PACKED_FILE`. */
  packed?: true;
  articles: number;
  /** Names of files that replace those of the rows, by position: they lack the texts of hidden rows. */
  texts?: readonly (readonly [place: number, name: string])[];
}

/** The index of a period. */
export interface SliceEntry extends IndexEntry {
  /** First and last period with articles, as years (`2019`) or months (`2026-03`). */
  from: string;
  to: string;
  changes?: SliceChanges;
}

/** What changed after a slice was indexed. */
export interface SliceChanges {
  /** Rows of the index that no query finds any more, ascending. */
  hidden: readonly number[];
  /** Rows of the corrections, ascending, each with the row of the index that follows it. */
  added: readonly (readonly [row: number, before: number])[];
}

export interface TermEntry {
  slug: string;
  title: string;
  /** Regions only: the slug of a place's Land. */
  within?: string;
}

/** File name of a slice's Pagefind metadata. */
export const METADATA_FILE = 'metadata.packed';
/** File name of a chunk of Pagefind's word index, by the name that the engine requests. */
export const chunkFile = (name: string): string => `index/${name}.pf_index`;
/** Name of the file with the rows of a slice as compressed JSON. Not `.gz`: servers would declare that as a content encoding. */
export const ROWS_FILE = 'rows.packed';
/** Name of the file with the words of a slice, compressed, one per line, most frequent first. */
export const WORDS_FILE = 'words.packed';

/** A card without the label: the client has the article's type, and its title from the list of slices. */
export type StoredCard = Omit<Card, 'label'>;

/** The visible parts of an article: its card, and its body as plain text. A replaced file has `null` for a hidden one. */
export type BundledText = readonly [card: StoredCard, body: string];

/**
 * Path of a file with texts: compressed JSON, an array of `BundledText`. It is in the search's folder, not in the slice's, so its
 * path survives changes to other files of the slice.
 */
export const textFile = (name: string): string => `texts/${name}.packed`;

/** Name of the file that joins all files of a small slice, including its texts, each uncompressed; see packed-files.ts. */
export const PACKED_FILE = 'slice.packed';

/** The articles of a slice, newest first, as columns. Numbers in a filter's column are positions in `terms`. */
export interface SliceRows {
  /** `YYYY-MM-DD`. */
  dates: readonly string[];
  terms: Readonly<Record<FilterKind, readonly string[]>>;
  filters: Readonly<Record<FilterKind, readonly (readonly number[])[]>>;
  /** The number of articles that share a file of texts, and the names of these files, starting with the oldest articles. */
  bundle: number;
  texts: readonly string[];
}

/** Pagefind's sort key, which orders a slice's pages like its rows. */
export const ROW_SORT = 'row';

/**
 * Pagefind's fields for searchable words outside the text, with their weights; a word of the text has 1. `joined` are words that
 * the text writes with a hyphen or another sign inside. Parts of compounds weigh little, those in the headline more.
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
