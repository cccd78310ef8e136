import { createHash } from 'node:crypto';
import { isShared } from '../views/shared.ts';

/**
 * Hashes of view models. An object that many pages share is hashed once and stands in the others by its hash (a Merkle
 * tree), so that 50,000 lists of fifteen cards cost little more than 50,000 cards.
 */
export class Digester {
  readonly #known = new WeakMap<object, string>();

  /** A hash of a serialisable value: 32 hexadecimal digits. Equal values have equal hashes, whatever the order of their keys. */
  of(value: unknown): string {
    return hash(this.#text(value, false));
  }

  #text(value: unknown, nested: boolean): string {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return String(value);
    if (nested && isShared(value)) return this.#reference(value);
    if (Array.isArray(value)) return `[${value.map((item) => this.#text(item, true)).join(',')}]`;
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${this.#text(member, true)}`).join(',')}}`;
  }

  #reference(value: object): string {
    let known = this.#known.get(value);
    if (known === undefined) {
      known = `#${hash(this.#text(value, false))}`;
      this.#known.set(value, known);
    }
    return known;
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
