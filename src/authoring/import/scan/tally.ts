import { detached } from '../text/detached.ts';

export interface Counted {
  name: string;
  count: number;
}

/** Counts names. It keeps copies of them, which hold no post's text in memory. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, count = 1): void {
    const before = this.#counts.get(name);
    this.#counts.set(before === undefined ? detached(name) : name, (before ?? 0) + count);
  }

  /** The most frequent first, equal ones by name. */
  list(): Counted[] {
    return [...this.#counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}
