import {
  META_WEIGHTS,
  ROW_SORT,
  ROWS_FILE,
  type SliceEntry,
  type SliceRows,
} from '../../search/index-format.ts';
import type { Engine, EngineIndex, EnginePage, EngineResponse } from './engine.ts';
import { compressedFile, pagefindFile, text } from './files.ts';
import type { Query } from './query.ts';
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

/** An article that matches, within its slice. */
export interface Match {
  row: number;
  page: Pick<EnginePage, 'p' | 'g'>;
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

/** A slice whose metadata is loaded; chunks of its index come as queries need them. */
export class OpenSlice {
  readonly entry: SliceEntry;
  readonly rows: SliceRows;
  readonly #index: EngineIndex;
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #chunks = new Map<string, Promise<void>>();

  private constructor(entry: SliceEntry, rows: SliceRows, index: EngineIndex) {
    [this.entry, this.rows, this.#index] = [entry, rows, index];
    const pages = index.search({ text: '', original: '', phrase: false, sort: `${ROW_SORT}:asc` }).results;
    // A sorted result has its place in the order as its score, counted downwards.
    this.#rowOf = new Map(pages.map(({ p, s }) => [p, -s]));
  }

  static async open(engine: Promise<Engine>, entry: SliceEntry): Promise<OpenSlice> {
    const [loaded, metadata, rows] = await Promise.all([
      engine,
      pagefindFile(entry.folder + entry.metadata),
      compressedFile(entry.folder + ROWS_FILE),
    ]);
    return new OpenSlice(entry, JSON.parse(text(rows)) as SliceRows, loaded.open(metadata, RANKING));
  }

  /** The articles that hold everything of a query, in no order. An empty query matches all. */
  async match({ words, phrases }: Query): Promise<SliceMatches> {
    const lists: Match[][] = [];
    let terms: SliceTerm[] = [];
    if (words.length > 0 || phrases.length === 0) {
      const response = await this.#searchWords(words.join(' '));
      terms = knownTerms(response, this.entry.articles);
      if (terms.length < words.length) return { terms, matches: [] };
      lists.push(response.results.map((page) => this.#matchOf(page, terms)));
    }
    for (const phrase of phrases) {
      const { results } = await this.#search(phrase, true);
      lists.push(results.map((page) => this.#matchOf({ ...page, s: scoreOfPlace(page) }, [])));
    }
    return { terms, matches: intersection(lists) };
  }

  async #searchWords(words: string): Promise<EngineResponse> {
    const response = await this.#search(words, false);
    const stems = response.query_term_idfs ?? [];
    const ranges = stems.flatMap(({ t }) => [t, t + LAST]).join(' ');
    return (await this.#load(ranges)) ? this.#search(words, false) : response;
  }

  async #search(words: string, phrase: boolean): Promise<EngineResponse> {
    await this.#load(words);
    return this.#index.search({ text: words, original: words, phrase, sort: '' });
  }

  /** Loads the chunks for these words; tells whether one was missing. */
  async #load(words: string): Promise<boolean> {
    const missing = this.#index.chunksFor(words).filter((name) => name !== '' && !this.#chunks.has(name));
    for (const name of missing) {
      const loading = pagefindFile(`${this.entry.folder}index/${name}.pf_index`).then((chunk) => {
        this.#index.addChunk(chunk);
      });
      // A chunk that could not be had is asked for again by the next query.
      loading.catch(() => this.#chunks.delete(name));
      this.#chunks.set(name, loading);
    }
    await Promise.all(this.#chunks.values());
    return missing.length > 0;
  }

  #matchOf(page: EnginePage, terms: readonly SliceTerm[]): Match {
    const row = this.#rowOf.get(page.p);
    if (row === undefined) throw new Error(`The page ${page.p} is in no row of ${this.entry.folder}`);
    const parts = terms.map(({ stem }) =>
      (page.scores ?? []).reduce((sum, { w, s }) => (w.startsWith(stem) ? sum + s : sum), 0),
    );
    return { row, page, score: page.s, parts, locations: page.l.map(({ l }) => l) };
  }
}

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
