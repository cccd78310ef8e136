import { CACHES } from '../../cache/caches.ts';
import { Store } from '../../cache/store.ts';
import type { MonthData } from './data-month.ts';

/** A cached month of the newest year. */
export interface CachedMonth extends MonthData {
  /** The month as a Parquet file. */
  parquet: Uint8Array;
}

/** The cached months, by the digest of their articles' keys. */
export class CachedMonths {
  readonly #store: Store<CachedMonth>;

  constructor(cacheDir: string) {
    this.#store = new Store(cacheDir, CACHES.months);
  }

  get(key: string): CachedMonth | undefined {
    return this.#store.read(key);
  }

  set(key: string, month: CachedMonth): void {
    this.#store.write(key, '', month);
  }

  /** Removes all months that were not used. */
  prune(): void {
    this.#store.prune();
  }
}
