import type { Article } from './article.ts';
import { Rarity, type RarityState } from './rarity.ts';
import { Stems } from './stems.ts';

/** Earlier articles that an article can follow up. It limits how many old pages one publication changes. */
const GIVEN = 3;
/** Only the newest articles with a stem are candidates. */
const CANDIDATES = 64;
/** In a small archive every word is rare, so a stem that occurs once weighs at least this many bits. */
const SMALLEST = 6;
/** A link from the later article weighs more than any overlap. */
const LINKED = 1 << 20;

/** An earlier article by its rank: 0 is the oldest of the archive. */
export interface EarlierMatch {
  rank: number;
  weight: number;
}

export const isLinked = ({ weight }: EarlierMatch): boolean => weight >= LINKED;

/** The search index of the articles so far, and the rarity of terms in the closed years. Serialisable. */
export interface SearchState {
  rarity: RarityState;
  /** Names of stems and terms by their numbers. */
  names: readonly string[];
  /** By stem number, the ranks of the newest articles with that stem. */
  byStem: readonly (readonly number[])[];
}

/** An inverted index of the articles so far, oldest first. */
export class FollowUpSearch {
  readonly #rarity: Rarity;
  readonly #articles: Article[];
  /** Built for the first article that links to another. */
  #ranks: Map<Article, number> | undefined;
  readonly #terms: Stems;
  /** Ranks of articles by stem number: as the given state has them, and copies for the stems that were added to since. */
  readonly #givenByStem: readonly (readonly number[])[];
  readonly #byStem: number[][] = [];
  /** By rank, the weights of one article's candidates; 0 elsewhere. */
  readonly #weights: Int32Array;
  #stems: readonly number[] = [];

  /** `size` is the final number of articles; `articles` are those already indexed, and `state` is their index. */
  constructor(size: number, articles: readonly Article[] = [], state?: SearchState) {
    this.#weights = new Int32Array(size);
    this.#articles = [...articles];
    this.#rarity = new Rarity(state?.rarity);
    this.#terms = new Stems(state?.names);
    this.#givenByStem = state?.byStem ?? [];
  }

  get state(): SearchState {
    const { names } = this.#terms;
    const byStem = names.map((_name, stem) => this.#ranksOf(stem)?.slice(-CANDIDATES) ?? []);
    return { rarity: this.#rarity.state, names, byStem };
  }

  closeYear(): void {
    this.#rarity.close();
  }

  /** The best earlier articles on the same matter, best first. `linked` are the articles that this one links to. */
  earlier(article: Article, linked: readonly Article[]): EarlierMatch[] {
    this.#stems = this.#terms.of(`${article.title} ${article.teaser}`);
    const weights = this.#weights;
    const candidates = this.#withRareStems();
    for (const target of linked) {
      const rank = this.#rankOf(target);
      if (rank === undefined) continue;
      if (weights[rank] === 0) candidates.push(rank);
      weights[rank] = (weights[rank] as number) + LINKED;
    }
    const matches: EarlierMatch[] = [];
    // Most candidates would not reach the threshold even if they shared every topic and region.
    const least = 2 * this.#unit - this.#weigh(article.topics, article.regions);
    for (const rank of candidates) {
      if ((weights[rank] as number) >= least) {
        const weight = this.#weightOf(article, rank);
        if (weight > 0) matches.push({ rank, weight });
      }
      weights[rank] = 0;
    }
    return matches.sort((a, b) => b.weight - a.weight || b.rank - a.rank).slice(0, GIVEN);
  }

  /** Indexes the article that was last passed to `earlier`. */
  add(article: Article): void {
    const rank = this.#articles.push(article) - 1;
    this.#ranks?.set(article, rank);
    for (const stem of this.#stems) (this.#byStem[stem] ??= [...(this.#givenByStem[stem] ?? [])]).push(rank);
    this.#rarity.add([...this.#stems, ...this.#named(article.topics, article.regions)]);
  }

  #ranksOf(stem: number): readonly number[] | undefined {
    return this.#byStem[stem] ?? this.#givenByStem[stem];
  }

  #rankOf(article: Article): number | undefined {
    this.#ranks ??= new Map(this.#articles.map((indexed, rank) => [indexed, rank]));
    return this.#ranks.get(article);
  }

  /** The articles that share a rare stem: one that weighs at least half as much as the rarest. */
  #withRareStems(): number[] {
    const { largest } = this.#rarity;
    const candidates: number[] = [];
    if (largest === 0) return candidates;
    for (const stem of this.#stems) {
      const weight = this.#rarity.of(stem);
      const ranks = this.#ranksOf(stem);
      if (!ranks || weight * 2 < largest) continue;
      for (let index = Math.max(0, ranks.length - CANDIDATES); index < ranks.length; index++) {
        const rank = ranks[index] as number;
        if (this.#weights[rank] === 0) candidates.push(rank);
        this.#weights[rank] = (this.#weights[rank] as number) + weight;
      }
    }
    return candidates;
  }

  /** 0 if the candidate is about something else. */
  #weightOf(article: Article, rank: number): number {
    const weight = this.#weights[rank] as number;
    const earlier = this.#articles[rank] as Article;
    const topics = article.topics.filter((slug) => earlier.topics.includes(slug));
    const regions = article.regions.filter((slug) => earlier.regions.includes(slug));
    if (weight < LINKED && topics.length + regions.length === 0) return 0;
    const total = weight + this.#weigh(topics, regions);
    return total >= (topics.length > 0 ? 2 : 3) * this.#unit ? total : 0;
  }

  /** The least weight of a stem that occurs once. */
  get #unit(): number {
    return Math.max(this.#rarity.largest, SMALLEST);
  }

  #weigh(topics: readonly string[], regions: readonly string[]): number {
    return this.#named(topics, regions).reduce((sum, term) => sum + this.#rarity.of(term), 0);
  }

  #named(topics: readonly string[], regions: readonly string[]): number[] {
    return [
      ...topics.map((slug) => this.#terms.named(`T ${slug}`)),
      ...regions.map((slug) => this.#terms.named(`R ${slug}`)),
    ];
  }
}
