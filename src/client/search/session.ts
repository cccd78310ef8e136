import type { SearchIndex, SliceEntry } from '../../search/index-format.ts';
import { FileError, type FileProblem } from './files.ts';
import type { OpenSlice } from './open-slice.ts';
import type { OpenSlices } from './open-slices.ts';
import type { Query } from './query.ts';
import type { SliceMatches } from './slice-matches.ts';
import type { Widening } from './widening.ts';

/** Slices on their way at a time, behind the newest. More than a browser has connections would only queue. */
const PARALLEL = 6;

/**
 * How many slices are asked first: the newest, and the rest of its month where that is a day. A day's results alone would be few,
 * and both are there at the same time.
 */
export function firstSlices({ slices: [newest, second] }: Pick<SearchIndex, 'slices'>): number {
  if (!newest) return 0;
  return second?.from === newest.from && second.to === newest.to ? 2 : 1;
}

/** What a slice has answered. */
export type SliceState =
  | { kind: 'waiting' }
  | { kind: 'found'; slice: OpenSlice; found: SliceMatches }
  | { kind: 'failed'; problem: FileProblem };

/** One query over all slices: the newest month first and alone, so that its results are there at once; then the others. */
export class Session {
  readonly index: SearchIndex;
  readonly slices: OpenSlices;
  readonly query: Query;
  /** Words of the reader that no article has, and by whose parts it searches instead. */
  readonly split: readonly Widening[];
  /** By slice, newest first. */
  readonly states: SliceState[];

  constructor(index: SearchIndex, slices: OpenSlices, query: Query, split: readonly Widening[] = []) {
    [this.index, this.slices, this.query, this.split] = [index, slices, query, split];
    this.states = index.slices.map(() => ({ kind: 'waiting' }));
  }

  /** Whether articles have a word, by the word. */
  readonly known = new Map<string, boolean>();
  #isSettled = false;

  /** Whether all slices have answered, and nothing else will be searched for instead. */
  get done(): boolean {
    return this.#isSettled && this.states.every(({ kind }) => kind !== 'waiting');
  }

  settle(): void {
    this.#isSettled = true;
  }

  /**
   * Searches every slice that has not answered, and calls back after each one; the others wait until the first results are
   * shown, so that these have the connection for themselves. Ends early when `wanted` says no.
   */
  async run(wanted: () => boolean, onSlice: () => Promise<void>): Promise<void> {
    this.#isSettled = false;
    const open = [...this.states.keys()].filter((slice) => this.states[slice]?.kind !== 'found');
    for (const slice of open) this.states[slice] = { kind: 'waiting' };
    const step = async (): Promise<boolean> => {
      const slice = open.shift();
      if (slice === undefined || !wanted()) return false;
      this.states[slice] = await this.#search(this.index.slices[slice] as SliceEntry);
      return wanted();
    };
    const shown: Promise<void>[] = [];
    const steps = async (): Promise<void> => {
      while (await step()) {
        const answered = onSlice();
        answered.catch(() => undefined); // thrown below, when all have answered
        shown.push(answered);
      }
    };
    const first = await Promise.all(Array.from({ length: firstSlices(this.index) }, step));
    if (first.includes(true)) await onSlice();
    await Promise.all(Array.from({ length: PARALLEL }, steps));
    await Promise.all(shown);
  }

  async #search(entry: SliceEntry): Promise<SliceState> {
    try {
      const slice = await this.slices.get(entry);
      return { kind: 'found', slice, found: await slice.match(this.query) };
    } catch (error) {
      if (error instanceof FileError) return { kind: 'failed', problem: error.problem };
      throw error;
    }
  }
}
