import type { CalendarDate } from '../archive/date.ts';
import { CACHES } from '../cache/caches.ts';
import { Store } from '../cache/store.ts';
import type { PlannedSlice, PublishedSearch, SearchPlan } from './slice-plan.ts';

/**
 * What later builds need to know of the indexes that this one publishes: where the calendar cuts the slices out, and the search keys
 * that each index was built from. An entry is named by its content, so a build that is killed leaves the entry of the published one.
 */
export class PublishedPlans {
  readonly #plans: Store<PublishedSearch>;
  readonly #keys: Store<readonly string[]>;

  constructor(cacheDir: string) {
    this.#plans = new Store(cacheDir, CACHES.searchPlans);
    this.#keys = new Store(cacheDir, CACHES.searchKeys);
  }

  read(name: string): PublishedSearch | undefined {
    return this.#plans.read(name);
  }

  keysOf(source: string): readonly string[] | undefined {
    return this.#keys.read(source);
  }

  write(name: string, published: PublishedSearch, { slices }: SearchPlan): void {
    if (!this.#plans.has(name)) this.#plans.write(name, '', published);
    for (const { source, indexed } of slices.filter(mayBeKept))
      if (!this.#keys.has(source)) this.#keys.write(source, '', indexed);
  }

  /** Removes all other plans, and the keys of all other slices. */
  prune(names: readonly string[], sources: readonly string[]): void {
    for (const name of names) this.#plans.keep(name);
    for (const source of sources) this.#keys.keep(source);
    this.#plans.prune();
    this.#keys.prune();
  }
}

const mayBeKept = ({ slice }: PlannedSlice): boolean => slice.borders !== undefined && !slice.isPacked;

/** The part of a plan that the next one is compared with. Without changes, it does not depend on the day. */
export function publishedSearch({ slices }: SearchPlan, today: CalendarDate | undefined): PublishedSearch {
  const isChanged = slices.some(({ changes }) => changes !== undefined);
  return {
    slices: slices.map(({ slice: { borders }, source, key }) => ({
      source,
      key,
      ...(borders !== undefined && { borders }),
    })),
    ...(isChanged && today !== undefined && { day: today }),
  };
}
