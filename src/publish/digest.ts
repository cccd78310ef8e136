import { hash } from 'node:crypto';
import { jsonWithReferences } from '../views/shared.ts';

/**
 * Hashes of view models. An object that many pages share is hashed once and stands in the others by its hash (a Merkle
 * tree), so that 50,000 lists of fifteen cards cost little more than 50,000 cards.
 */
export class Digester {
  readonly #known = new WeakMap<object, string>();

  /** A hash of a value as its JSON: 32 hexadecimal digits. Keys count in their order, which is the code's. */
  of = (value: unknown): string => hash('sha256', jsonWithReferences(value, this.#reference)).slice(0, 32);

  readonly #reference = (value: object): string => {
    let known = this.#known.get(value);
    if (known === undefined) {
      known = `#${this.of({ ...value })}`;
      this.#known.set(value, known);
    }
    return known;
  };
}
