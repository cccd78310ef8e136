import {
  chunkFile,
  type IndexEntry,
  META_WEIGHTS,
  METADATA_FILE,
  ROW_SORT,
  ROWS_FILE,
  type SliceRows,
  WORDS_FILE,
} from '../../search/index-format.ts';
import { type Chunk, chunksIn, chunksWith } from './chunks.ts';
import type { Engine, EngineIndex, EnginePage, EngineResponse } from './engine.ts';
import { ofPagefind, text } from './files.ts';
import { matchAnywhere, matchInOrder, type PageMatch } from './page-match.ts';
import type { Origin, SearchedSlice } from './searched-slice.ts';
import { intersection, type Match, type SliceMatches } from './slice-matches.ts';
import { isShort, type Query, type Sequence, singleTerm, type Wanted } from './query.ts';
import { sliceFiles, type SliceFiles } from './slice-files.ts';
import { TIER, type Tier } from './term.ts';
import { type SliceTerm, sliceTerms } from './terms.ts';

const RANKING = {
  termSimilarity: 1,
  pageLength: 0.75,
  termSaturation: 1.4,
  termFrequency: 1,
  metaWeights: META_WEIGHTS,
} as const;

const SORT_BY_ROW = `${ROW_SORT}:asc`;
/** If fewer than one article in so many matches, a second, sorted search is faster than listing the rows of all articles. */
const FEW = 8;

/**
 * A slice whose metadata is loaded. Chunks of its index are loaded when a query needs them, the rows of its articles with the first
 * match: a rare word has none in most slices.
 */
export class OpenSlice implements SearchedSlice {
  readonly entry: IndexEntry;
  readonly files: SliceFiles;
  readonly #index: EngineIndex;
  readonly #listed: readonly Chunk[];
  readonly #chunks = new Map<string, Promise<void>>();
  #loading: Promise<SliceRows> | undefined;
  #rows: SliceRows | undefined;
  #allRows: ReadonlyMap<string, number> | undefined;

  private constructor(
    entry: IndexEntry,
    { index, chunks }: { index: EngineIndex; chunks: readonly Chunk[] },
    files: SliceFiles,
    rows: Promise<SliceRows> | undefined,
  ) {
    [this.entry, this.#index, this.#listed] = [entry, index, chunks];
    [this.files, this.#loading] = [files, rows];
  }

  /** If a match is `likely`, the rows are loaded at the same time. */
  static async open(engine: Promise<Engine>, entry: IndexEntry, likely: boolean): Promise<OpenSlice> {
    const files = sliceFiles(entry);
    const rows = likely ? rowsIn(files) : undefined;
    rows?.catch(() => undefined); // the rejection surfaces where they are awaited
    const [loaded, content] = await Promise.all([engine, files(METADATA_FILE)]);
    const metadata = ofPagefind(content, entry.folder);
    const opened = { index: loaded.open(metadata, RANKING), chunks: chunksIn(metadata) };
    return new OpenSlice(entry, opened, files, rows);
  }

  /** The rows of the articles. They are loaded once the slice has had a match. */
  get rows(): SliceRows {
    if (!this.#rows) throw new Error(`${this.entry.folder} has had no match`);
    return this.#rows;
  }

  get articles(): number {
    return this.entry.articles;
  }

  origin(row: number): Origin {
    return { slice: this, row };
  }

  async #loadRows(): Promise<void> {
    this.#loading ??= rowsIn(this.files);
    try {
      this.#rows = await this.#loading;
    } catch (error) {
      this.#loading = undefined; // the next query tries again
      throw error;
    }
  }

  async words(): Promise<string[]> {
    return text(await this.files(WORDS_FILE)).split('\n');
  }

  async match({ wanted, without }: Query): Promise<SliceMatches> {
    const { terms, matches } = await this.#holding(wanted);
    if (matches.length === 0) return { terms, matches };
    const excluded = new Set<number>();
    for (const unwanted of without) {
      const near = nearTiers(unwanted);
      const found = (await this.#holding([unwanted])).matches;
      for (const { row, tiers } of found) if (tiers.every((tier) => near.includes(tier))) excluded.add(row);
    }
    const kept = matches.filter(({ row }) => !excluded.has(row));
    if (kept.length > 0) await this.#loadRows();
    return { terms, matches: kept };
  }

  async #holding(wanted: readonly Wanted[]): Promise<SliceMatches> {
    // Words that may occur anywhere take one search together, the others one each.
    const places = [...wanted.keys()];
    const isSingle = (place: number): boolean => singleTerm(wanted[place]) !== undefined;
    const order = [...places.filter(isSingle), ...places.filter((place) => !isSingle(place))];
    const single = wanted.flatMap((one) => singleTerm(one) ?? []);
    const lists: Match[][] = [];
    let terms: SliceTerm[] = [];
    if (single.length > 0 || wanted.length === 0) {
      const response = await this.#search(single);
      terms = sliceTerms(single, response, this.entry.articles);
      lists.push(this.#matchesOf(single, response, (page) => matchAnywhere(page, single)));
    }
    for (const place of order.slice(single.length))
      lists.push(await this.#holdingOne(wanted[place]?.sequences ?? []));
    const matches = intersection(lists).map((match) => ({
      ...match,
      tiers: places.map((place) => match.tiers[order.indexOf(place)] as Tier),
    }));
    return { terms, matches };
  }

  /** The articles that contain one of several sequences. */
  async #holdingOne(sequences: readonly Sequence[]): Promise<Match[]> {
    const best = new Map<number, Match>();
    for (const sequence of sequences) {
      const match = sequence.length === 1 ? matchAnywhere : matchInOrder;
      const found = this.#matchesOf(sequence, await this.#search(sequence), (page) => match(page, sequence));
      for (const one of found) {
        const other = best.get(one.row);
        if (!other || (one.tiers[0] ?? 0) < (other.tiers[0] ?? 0)) best.set(one.row, { ...one, parts: [] });
      }
    }
    return [...best.values()];
  }

  async #search(terms: Sequence): Promise<EngineResponse> {
    const needed = new Set(terms.flatMap(({ prefix }) => chunksWith(prefix, this.#listed)));
    for (const name of needed) this.#load(name);
    await Promise.all(this.#chunks.values());
    return this.#index.search({ text: textOf(terms), sort: '' });
  }

  #load(name: string): void {
    if (this.#chunks.has(name)) return;
    const loading = this.files(chunkFile(name)).then((chunk) => {
      this.#index.addChunk(ofPagefind(chunk, this.entry.folder));
    });
    // The next query tries a failed chunk again.
    loading.catch(() => this.#chunks.delete(name));
    this.#chunks.set(name, loading);
  }

  #matchesOf(
    terms: Sequence,
    { results }: EngineResponse,
    match: (page: EnginePage) => PageMatch | undefined,
  ): Match[] {
    if (results.length === 0) return [];
    const rows = this.#rowsOf(textOf(terms), results.length);
    return results.flatMap((page) => {
      const found = match(page);
      if (!found) return [];
      const row = rows.get(page.p);
      if (row === undefined) throw new Error(`The page ${page.p} is in no row of ${this.entry.folder}`);
      return [{ ...found, row }];
    });
  }

  /** The rows of the pages that a query has found, by the pages' hashes. */
  #rowsOf(text: string, found: number): ReadonlyMap<string, number> {
    if (!this.#allRows && found * FEW < this.entry.articles) return this.#sorted(text);
    this.#allRows ??= this.#sorted('');
    return this.#allRows;
  }

  /** The score of a sorted result is its position among all pages, counted downwards. */
  #sorted(text: string): ReadonlyMap<string, number> {
    return new Map(this.#index.search({ text, sort: SORT_BY_ROW }).results.map(({ p, s }) => [p, -s]));
  }
}

/** What excludes an article: the word in any form, and longer words, unless it is very short. */
const nearTiers = (unwanted: Wanted): readonly Tier[] =>
  isShort(unwanted) ? [TIER.exact, TIER.form] : [TIER.exact, TIER.form, TIER.part];

const textOf = (terms: Sequence): string => [...new Set(terms.map(({ prefix }) => prefix))].join(' ');

const rowsIn = async (files: SliceFiles): Promise<SliceRows> =>
  JSON.parse(text(await files(ROWS_FILE))) as SliceRows;
