import {
  chunkFile,
  META_WEIGHTS,
  METADATA_FILE,
  ROW_SORT,
  ROWS_FILE,
  type SliceEntry,
  type SliceRows,
  WORDS_FILE,
} from '../../search/index-format.ts';
import { type Engine, type EngineIndex, type EnginePage, type EngineQuery, engineQuery } from './engine.ts';
import { ofPagefind, text } from './files.ts';
import type { Query, Wanted } from './query.ts';
import { sliceFiles, type SliceFiles } from './slice-files.ts';
import { knownTerms, type SliceTerm } from './terms.ts';

const RANKING = {
  termSimilarity: 1,
  pageLength: 0.75,
  termSaturation: 1.4,
  termFrequency: 1,
  metaWeights: META_WEIGHTS,
} as const;

/** Sorts behind every word that begins with what stands before it. */
const LAST = 'zzzz';

const SORT_BY_ROW = `${ROW_SORT}:asc`;
/** Below one article in so many, it takes less time to search a second time, sorted, than to list the rows of all articles. */
const FEW = 8;

/** An article that matches, within its slice. */
export interface Match {
  row: number;
  /** Score within the slice. */
  score: number;
  /** What each of the slice's terms has added to it. */
  parts: readonly number[];
  /** Positions of matching words in the content. */
  locations: readonly number[];
}

export interface SliceMatches {
  terms: readonly SliceTerm[];
  matches: readonly Match[];
}

/**
 * A slice whose metadata is loaded; chunks of its index come as queries need them, and what is known of its articles comes with
 * the first match. Of a rare word, most slices hold none.
 */
export class OpenSlice {
  readonly entry: SliceEntry;
  readonly files: SliceFiles;
  readonly #index: EngineIndex;
  readonly #chunks = new Map<string, Promise<void>>();
  #loading: Promise<SliceRows> | undefined;
  #rows: SliceRows | undefined;
  #allRows: ReadonlyMap<string, number> | undefined;

  private constructor(
    entry: SliceEntry,
    index: EngineIndex,
    files: SliceFiles,
    rows: Promise<SliceRows> | undefined,
  ) {
    [this.entry, this.#index, this.files, this.#loading] = [entry, index, files, rows];
  }

  /** `likely` says that a match is likely, so that what is known of the articles may come at the same time. */
  static async open(engine: Promise<Engine>, entry: SliceEntry, likely: boolean): Promise<OpenSlice> {
    const files = sliceFiles(entry);
    const rows = likely ? rowsIn(files) : undefined;
    rows?.catch(() => undefined); // told when they are needed
    const [loaded, metadata] = await Promise.all([engine, files(METADATA_FILE)]);
    return new OpenSlice(entry, loaded.open(ofPagefind(metadata, entry.folder), RANKING), files, rows);
  }

  /** What is known of the articles of a slice that has given a match. */
  get rows(): SliceRows {
    if (!this.#rows) throw new Error(`${this.entry.folder} has given no match`);
    return this.#rows;
  }

  async #loadRows(): Promise<void> {
    this.#loading ??= rowsIn(this.files);
    try {
      this.#rows = await this.#loading;
    } catch (error) {
      this.#loading = undefined; // the next query asks again
      throw error;
    }
  }

  /** The words of its articles, the most frequent first. */
  async words(): Promise<string[]> {
    return text(await this.files(WORDS_FILE)).split('\n');
  }

  /** The articles that hold everything of a query and nothing of what it excludes, in no order. An empty query matches all. */
  async match({ without, ...wanted }: Query): Promise<SliceMatches> {
    const { terms, matches } = await this.#holding(wanted);
    if (matches.length === 0) return { terms, matches };
    const excluded = new Set<number>();
    for (const unwanted of without) {
      for (const { row } of (await this.#holding(unwanted)).matches) excluded.add(row);
    }
    return { terms, matches: matches.filter(({ row }) => !excluded.has(row)) };
  }

  async #holding({ words, phrases }: Wanted): Promise<SliceMatches> {
    const lists: Match[][] = [];
    let terms: SliceTerm[] = [];
    if (words.length > 0 || phrases.length === 0) {
      const query = engineQuery(words.join(' '));
      await this.#load(query.text, ...this.#index.stemsOf(query.text).flatMap((stem) => [stem, stem + LAST]));
      const response = this.#index.search(query);
      terms = knownTerms(response, this.entry.articles);
      if (terms.length < words.length) return { terms, matches: [] };
      lists.push(this.#matchesOf(query, response.results, terms));
    }
    for (const phrase of phrases) {
      const query = engineQuery(phrase, true);
      await this.#load(phrase);
      const pages = this.#index.search(query).results.map((page) => ({ ...page, s: scoreOfPlace(page) }));
      lists.push(this.#matchesOf(query, pages, []));
    }
    const matches = intersection(lists);
    if (matches.length > 0) await this.#loadRows();
    return { terms, matches };
  }

  /** Loads the chunks for these words. */
  async #load(...words: readonly string[]): Promise<void> {
    const needed = this.#index.chunksFor(words.join(' '));
    for (const name of needed.filter((name) => name !== '' && !this.#chunks.has(name))) {
      const loading = this.files(chunkFile(name)).then((chunk) => {
        this.#index.addChunk(ofPagefind(chunk, this.entry.folder));
      });
      // A chunk that could not be had is asked for again by the next query.
      loading.catch(() => this.#chunks.delete(name));
      this.#chunks.set(name, loading);
    }
    await Promise.all(this.#chunks.values());
  }

  #matchesOf(query: EngineQuery, pages: readonly EnginePage[], terms: readonly SliceTerm[]): Match[] {
    const rows = this.#rowsOf(query, pages.length);
    return pages.map((page) => {
      const row = rows.get(page.p);
      if (row === undefined) throw new Error(`The page ${page.p} is in no row of ${this.entry.folder}`);
      const parts = terms.map(({ stem }) =>
        (page.scores ?? []).reduce((sum, { w, s }) => (w.startsWith(stem) ? sum + s : sum), 0),
      );
      return { row, score: page.s, parts, locations: page.l.map(({ l }) => l) };
    });
  }

  /** The rows of the pages that a query has found, by their hashes. */
  #rowsOf(query: EngineQuery, found: number): ReadonlyMap<string, number> {
    if (!this.#allRows && found * FEW < this.entry.articles) return this.#sorted(query);
    this.#allRows ??= this.#sorted(engineQuery(''));
    return this.#allRows;
  }

  /** A sorted result has its place among all pages as its score, counted downwards. */
  #sorted(query: EngineQuery): ReadonlyMap<string, number> {
    return new Map(this.#index.search({ ...query, sort: SORT_BY_ROW }).results.map(({ p, s }) => [p, -s]));
  }
}

const rowsIn = async (files: SliceFiles): Promise<SliceRows> =>
  JSON.parse(text(await files(ROWS_FILE))) as SliceRows;

/** Pagefind gives every phrase the same score. One in the headline or the first lines counts more than one further down. */
function scoreOfPlace({ l: [first] }: EnginePage): number {
  return 1 + 4 / (1 + (first?.l ?? 0) / 10);
}

/** The articles that stand in every list, with the sum of their scores. */
function intersection([first = [], ...others]: readonly Match[][]): Match[] {
  return others.reduce((kept, list) => {
    const byRow = new Map(list.map((match) => [match.row, match]));
    return kept.flatMap((match) => {
      const other = byRow.get(match.row);
      if (!other) return [];
      const locations = [...match.locations, ...other.locations].sort((a, b) => a - b);
      const parts = match.parts.length > 0 ? match.parts : other.parts;
      return [{ ...match, score: match.score + other.score, parts, locations }];
    });
  }, first);
}
