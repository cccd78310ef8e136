import { digestOf } from './digest.ts';

/**
 * A value that is an input of many pages, such as a card. A digest represents it by the value's own digest (a Merkle tree), so
 * that 50,000 lists of fifteen cards cost little more than 50,000 cards. The value itself is computed when a page is rendered.
 */
export class Shared<T> {
  readonly #compute: () => T;
  readonly #knownDigest: (() => string) | undefined;
  #computed: { value: T } | undefined;
  #digest: string | undefined;

  /**
   * `digest` returns the value's digest where that is cheaper than the value: from a cache, or from the data that determines it.
   */
  constructor(compute: () => T, digest?: () => string) {
    [this.#compute, this.#knownDigest] = [compute, digest];
  }

  get value(): T {
    this.#computed ??= { value: this.#compute() };
    return this.#computed.value;
  }

  get digest(): string {
    return (this.#digest ??= this.#knownDigest?.() ?? digestOf(this.value));
  }

  toJSON(): string {
    return this.digest;
  }
}

export const valuesOf = <T>(shared: readonly Shared<T>[]): T[] => shared.map(({ value }) => value);
