import { CACHES } from '../cache/caches.ts';
import { Store } from '../cache/store.ts';
import type { FactsCache } from '../site/facts-cache.ts';

/**
 * Facts that an earlier build found, cached under the hash of the program and a digest of what they were made from.
 *
 * Render and data processes read them from the cache folder, too, instead of getting them as values: at 50,000 articles they are
 * 4 MB, and sending them costs the planning process, on the critical path, 45 ms for each of them. Reading the files costs it nothing.
 */
export class CachedFacts implements FactsCache {
  readonly #store: Store<unknown>;
  readonly #code: string;

  /** `code` is the hash of the program. Without `reads` every fact is found anew, and cached for the next build. */
  constructor(cacheDir: string, code: string, reads = true) {
    this.#store = new Store(cacheDir, CACHES.plan, { reads });
    this.#code = code;
  }

  getOrCreate<T>(name: string, digest: string, create: () => T): T {
    return this.#store.getOrCreate(name, `${this.#code}-${digest}`, create);
  }

  /** Removes facts that this build did not ask for, except `kept`. */
  prune(kept: readonly string[] = []): void {
    for (const name of kept) this.#store.keep(name);
    this.#store.prune();
  }
}
