/** How many articles the closed years hold, and how many of them have each term (by its number). Serialisable. */
export interface RarityState {
  articles: number;
  counts: readonly number[];
}

/**
 * How rare terms are in the closed years of an archive. Both counts are rounded down to powers of two, so one article more or less in
 * an old year hardly ever changes another article's follow-ups.
 */
export class Rarity {
  readonly #counts: number[];
  #articles: number;
  /** The weight of a term that occurs in at most one article of the closed years. */
  largest = 0;
  #open: (readonly number[])[] = [];

  constructor({ articles, counts }: RarityState = { articles: 0, counts: [] }) {
    [this.#articles, this.#counts] = [articles, Array.from(counts)];
    this.#weigh();
  }

  get state(): RarityState {
    return {
      articles: this.#articles,
      counts: Array.from(this.#counts, (count: number | undefined) => count ?? 0),
    };
  }

  /** Counts the terms of an article of the open year, each once. */
  add(terms: readonly number[]): void {
    this.#open.push(terms);
  }

  close(): void {
    for (const terms of this.#open) {
      for (const term of terms) this.#counts[term] = (this.#counts[term] ?? 0) + 1;
    }
    this.#articles += this.#open.length;
    this.#open = [];
    this.#weigh();
  }

  #weigh(): void {
    if (this.#articles > 0) this.largest = bits(this.#articles) - 1;
  }

  /** Weight in whole bits; 0 for a term of every second article, and for all terms until a year is closed. */
  of(term: number): number {
    return Math.max(0, this.largest - bits(this.#counts[term] || 1));
  }
}

const bits = (count: number): number => 31 - Math.clz32(count);
