import { detached } from '../text/detached.ts';
import { termKey } from './term-key.ts';

/** Counts how a source spells its terms, so that the most frequent spelling can stand for the others. */
export class Spellings {
  readonly #counts = new Map<string, Map<string, number>>();

  add(name: string): void {
    const key = termKey(name);
    let counts = this.#counts.get(key);
    if (!counts) this.#counts.set(detached(key), (counts = new Map<string, number>()));
    const count = counts.get(name);
    counts.set(count === undefined ? detached(name) : name, (count ?? 0) + 1);
  }

  /** The most frequent spelling of a name; the first one among equals. */
  best(name: string): string {
    let [best, most] = [name, 0];
    for (const [spelling, count] of this.#counts.get(termKey(name)) ?? [])
      if (count > most) [best, most] = [spelling, count];
    return best;
  }
}
