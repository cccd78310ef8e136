import type { SliceChanges } from '../../search/index-format.ts';
import type { OpenSlice } from './open-slice.ts';
import type { Query } from './query.ts';
import { asRareAs } from './ranking.ts';
import type { Origin, SearchedSlice } from './searched-slice.ts';
import type { Match, SliceMatches } from './slice-matches.ts';

/**
 * A slice whose articles changed after it was indexed. Its rows are those that it would have if it were indexed again, so whoever uses
 * them needs not know of the changes.
 */
export class CorrectedSlice implements SearchedSlice {
  readonly #indexed: OpenSlice;
  readonly #corrections: OpenSlice | undefined;
  readonly #origins: readonly Origin[];
  /** The row of each visible article, by its row in the index and in the corrections. */
  readonly #ofIndexed = new Map<number, number>();
  readonly #ofCorrections = new Map<number, number>();

  constructor(indexed: OpenSlice, changes: SliceChanges, corrections?: OpenSlice) {
    [this.#indexed, this.#corrections] = [indexed, corrections];
    this.#origins = originsOf(indexed, changes, corrections);
    for (const [row, origin] of this.#origins.entries())
      (origin.slice === indexed ? this.#ofIndexed : this.#ofCorrections).set(origin.row, row);
  }

  get articles(): number {
    return this.#origins.length;
  }

  origin(row: number): Origin {
    return this.#origins[row] as Origin;
  }

  async words(): Promise<string[]> {
    const lists = await Promise.all([this.#indexed.words(), this.#corrections?.words()]);
    return [...new Set(lists.flatMap((words) => words ?? []))];
  }

  async match(query: Query): Promise<SliceMatches> {
    const [old, corrected] = await Promise.all([this.#indexed.match(query), this.#corrections?.match(query)]);
    const kept = placed(old.matches, this.#ofIndexed);
    const added = corrected ? placed(asRareAs(old.terms, corrected), this.#ofCorrections) : [];
    const more = added.length + kept.length - old.matches.length;
    const terms = old.terms.map((term) => ({ ...term, articles: Math.max(0, term.articles + more) }));
    return { terms, matches: [...kept, ...added] };
  }
}

function originsOf(
  indexed: OpenSlice,
  { hidden, added }: SliceChanges,
  corrections: OpenSlice | undefined,
): Origin[] {
  const gone = new Set(hidden);
  const origins: Origin[] = [];
  for (let row = 0; row <= indexed.articles; row++) {
    for (const [own, before] of added)
      if (before === row && corrections) origins.push({ slice: corrections, row: own });
    if (row < indexed.articles && !gone.has(row)) origins.push({ slice: indexed, row });
  }
  return origins;
}

/** The matches with a row, which they get. */
const placed = (matches: readonly Match[], rows: ReadonlyMap<number, number>): Match[] =>
  matches.flatMap((match) => {
    const row = rows.get(match.row);
    return row === undefined ? [] : [{ ...match, row }];
  });
