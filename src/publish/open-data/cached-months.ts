import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { keepOnly } from '../../search/cache-folder.ts';
import type { MonthData } from './data-month.ts';

/** A month of the newest year, as it is remembered. */
export interface KnownMonth extends MonthData {
  /** The month as a Parquet file. */
  parquet: Uint8Array;
}

/** Name of the folder within that of the open data. */
export const MONTHS_FOLDER = 'months';

/** Months by the keys of their articles. Losing one costs time, never correctness. */
export class KnownMonths {
  readonly #folder: string;
  readonly #kept = new Set<string>();

  constructor(folder: string) {
    this.#folder = join(folder, MONTHS_FOLDER);
  }

  get(key: string): KnownMonth | undefined {
    const path = join(this.#folder, key);
    if (!existsSync(path)) return undefined;
    this.#kept.add(key);
    try {
      return deserialize(readFileSync(path)) as KnownMonth;
    } catch {
      return undefined; // cut off by a crash of the machine, or of another version of V8
    }
  }

  set(key: string, month: KnownMonth): void {
    this.#kept.add(key);
    writeAtomically(join(this.#folder, key), serialize(month));
  }

  /** Forgets all months that nobody has asked for. */
  forgetOthers(): void {
    mkdirSync(this.#folder, { recursive: true });
    keepOnly(this.#folder, this.#kept);
  }
}
