import { digestOf } from './digest.ts';

/**
 * A value that the inputs of many pages share, such as a card. In a digest, the value's own digest represents it (a Merkle tree), so
 * that 50,000 lists of fifteen cards cost little more than 50,000 cards. The value itself is computed when a page is rendered.
 */
export class Shared<T> {
  readonly #compute: () => T;
  readonly #knownDigest: (() => string) | undefined;
  #computed: { value: T } | undefined;
  #digest: string | undefined;

  /** `digest` returns the value's digest where that costs less than the value: from a cache, or from what determines the value. */
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
