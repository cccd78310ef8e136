import type { IndexEntry, SearchIndex, SliceEntry } from '../../search/index-format.ts';
import { CorrectedSlice } from './corrected-slice.ts';
import { Engine } from './engine.ts';
import { compressedFile, ofPagefind } from './files.ts';
import { OpenSlice } from './open-slice.ts';
import type { SearchedSlice } from './searched-slice.ts';

/** The slices of an index, each opened once for all queries. A failed one is tried again. */
export class OpenSlices {
  readonly #enginePath: string;
  readonly #corrections: IndexEntry | undefined;
  #engine: Promise<Engine> | undefined;
  readonly #open = new Map<string, Promise<OpenSlice>>();
  readonly #corrected = new Map<string, CorrectedSlice>();

  constructor({ engine, corrections }: Pick<SearchIndex, 'engine' | 'corrections'>) {
    [this.#enginePath, this.#corrections] = [engine, corrections];
  }

  /** `likely`: the slice probably has a match. */
  async get(entry: SliceEntry, likely = false): Promise<SearchedSlice> {
    const { changes, folder } = entry;
    const known = this.#corrected.get(folder);
    if (known) return known;
    if (!changes) return this.#get(entry, likely);
    const isAdded = changes.added.length > 0;
    const [indexed, corrections] = await Promise.all([
      this.#get(entry, likely),
      isAdded && this.#corrections ? this.#get(this.#corrections, likely) : undefined,
    ]);
    const corrected = new CorrectedSlice(indexed, changes, corrections);
    this.#corrected.set(folder, corrected);
    return corrected;
  }

  #get(entry: IndexEntry, likely: boolean): Promise<OpenSlice> {
    const open = this.#open.get(entry.folder);
    if (open) return open;
    const opening = OpenSlice.open(this.#loadEngine(), entry, likely);
    opening.catch(() => this.#open.delete(entry.folder));
    this.#open.set(entry.folder, opening);
    return opening;
  }

  #loadEngine(): Promise<Engine> {
    this.#engine ??= compressedFile(this.#enginePath)
      .then((bytes) => Engine.load(ofPagefind(bytes, this.#enginePath)))
      .catch((error: unknown) => {
        this.#engine = undefined;
        throw error;
      });
    return this.#engine;
  }
}
