import type { SearchIndex, SliceEntry } from '../../search/index-format.ts';
import { FileError, type FileProblem } from './files.ts';
import type { OpenSlices } from './open-slices.ts';
import type { Query } from './query.ts';
import type { SearchedSlice } from './searched-slice.ts';
import type { SliceMatches } from './slice-matches.ts';
import type { Widening } from './widening.ts';

/** How many slices load at a time, after the newest. More than a browser has connections would only queue. */
const PARALLEL = 6;

/**
 * How many slices are searched first: the newest, and if that is a day, the rest of its month, too. One day's results would be few,
 * and both load in the same time.
 */
export function firstSlices({ slices: [newest, second] }: Pick<SearchIndex, 'slices'>): number {
  if (!newest) return 0;
  return second?.from === newest.from && second.to === newest.to ? 2 : 1;
}

/** The state of a slice's answer. */
export type SliceState =
  | { kind: 'waiting' }
  | { kind: 'answered'; slice: SearchedSlice; matched: SliceMatches }
  | { kind: 'failed'; problem: FileProblem };

/** One query over all slices: the newest month first and alone, so that its results come at once; then the others. */
export class Session {
  readonly index: SearchIndex;
  readonly slices: OpenSlices;
  readonly query: Query;
  /** Words that no article has, and the parts that are searched for instead. */
  readonly split: readonly Widening[];
  /** By slice, newest first. */
  readonly states: SliceState[];

  constructor(index: SearchIndex, slices: OpenSlices, query: Query, split: readonly Widening[] = []) {
    [this.index, this.slices, this.query, this.split] = [index, slices, query, split];
    this.states = index.slices.map(() => ({ kind: 'waiting' }));
  }

  /** Whether any article has a word, by the word. */
  readonly occurrences = new Map<string, boolean>();
  #isSettled = false;

  /** Whether all slices have answered and no other query will replace this one. */
  get done(): boolean {
    return this.#isSettled && this.states.every(({ kind }) => kind !== 'waiting');
  }

  settle(): void {
    this.#isSettled = true;
  }

  /**
   * Searches every slice that has not answered, and calls back after each. All but the first wait until the first results are
   * shown, which thus have the connection to themselves. Ends early when `isCurrent` says no.
   */
  async run(isCurrent: () => boolean, onSlice: () => Promise<void>): Promise<void> {
    this.#isSettled = false;
    const open = [...this.states.keys()].filter((slice) => this.states[slice]?.kind !== 'answered');
    for (const slice of open) this.states[slice] = { kind: 'waiting' };
    const step = async (): Promise<boolean> => {
      const slice = open.shift();
      if (slice === undefined || !isCurrent()) return false;
      this.states[slice] = await this.#search(this.index.slices[slice] as SliceEntry);
      return isCurrent();
    };
    const shown: Promise<void>[] = [];
    const steps = async (): Promise<void> => {
      while (await step()) {
        const answered = onSlice();
        answered.catch(() => undefined); // the rejection surfaces below, where all are awaited
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
      return { kind: 'answered', slice, matched: await slice.match(this.query) };
    } catch (error) {
      if (error instanceof FileError) return { kind: 'failed', problem: error.problem };
      throw error;
    }
  }
}
