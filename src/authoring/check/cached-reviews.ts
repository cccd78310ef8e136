import { CACHES } from '../../cache/caches.ts';
import { loadedCodeHash } from '../../cache/code-hash.ts';
import { Store } from '../../cache/store.ts';
import type { Review } from './review.ts';

type Reviews = Record<string, Review>;

const NAME = 'reviews';

/** Reviews by file content, valid for the version of the rules that made them. */
export class CachedReviews {
  readonly #store: Store<Reviews>;
  readonly #code: string;
  readonly #before: Reviews;
  readonly #after: Reviews = {};
  #changed = false;

  constructor(cacheDir: string) {
    this.#store = new Store(cacheDir, CACHES.check);
    this.#code = loadedCodeHash({ entries: ['src/authoring/check/review-all.ts'] });
    this.#before = this.#store.read(NAME, this.#code) ?? {};
  }

  get(key: string): Review | undefined {
    return this.#before[key];
  }

  set(key: string, review: Review): void {
    if (!this.#before[key]) this.#changed = true;
    this.#after[key] = review;
  }

  save(): void {
    if (!this.#changed && Object.keys(this.#before).length === Object.keys(this.#after).length) return;
    this.#store.write(NAME, this.#code, this.#after);
  }
}
