import type { SliceEntry } from '../../search/index-format.ts';
import { Engine } from './engine.ts';
import { compressedFile, ofPagefind } from './files.ts';
import { OpenSlice } from './open-slice.ts';

/** The slices of an index, each opened once for all queries. A failed one is tried again. */
export class OpenSlices {
  readonly #enginePath: string;
  #engine: Promise<Engine> | undefined;
  readonly #open = new Map<string, Promise<OpenSlice>>();

  constructor(enginePath: string) {
    this.#enginePath = enginePath;
  }

  /** `likely`: the slice probably has a match. */
  get(entry: SliceEntry, likely = false): Promise<OpenSlice> {
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
