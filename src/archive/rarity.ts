/**
 * How rare terms are in the closed years of an archive. Both numbers of the measure are rounded down to powers of two, so
 * that one article more or less in an old year hardly ever changes what was found for another.
 */
export class Rarity {
  /** By the number of the term. */
  readonly #counts: number[] = [];
  /** Articles of closed years. */
  #articles = 0;
  /** The weight of a term that no closed year holds, or one article of it. */
  largest = 0;
  #open: (readonly number[])[] = [];

  /** Enters the terms of an article of the open year, each once. */
  add(terms: readonly number[]): void {
    this.#open.push(terms);
  }

  /** Closes the open year. */
  close(): void {
    for (const terms of this.#open) {
      for (const term of terms) this.#counts[term] = (this.#counts[term] ?? 0) + 1;
    }
    this.#articles += this.#open.length;
    this.#open = [];
    if (this.#articles > 0) this.largest = bits(this.#articles) - 1;
  }

  /** Weight in whole bits; 0 for a term of every second article, and for all while no year is closed. */
  of(term: number): number {
    return Math.max(0, this.largest - bits(this.#counts[term] ?? 1));
  }
}

const bits = (count: number): number => 31 - Math.clz32(count);
