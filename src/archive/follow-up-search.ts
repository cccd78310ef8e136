import type { Article } from './article.ts';
import { Rarity, type RarityState } from './rarity.ts';
import { Stems } from './stems.ts';

/** Earlier articles that an article gives itself to as a follow-up: so many old pages a publication changes at most. */
const GIVEN = 3;
/** The newest articles that are looked at for one stem. */
const CANDIDATES = 64;
/** In a small archive every word is rare: a stem that occurs once weighs at least this many bits. */
const SMALLEST = 6;
/** A link from the later article weighs more than any overlap. */
const LINKED = 1 << 20;

/** An earlier article by its rank: 0 is the oldest of the archive. */
export interface Found {
  rank: number;
  weight: number;
}

export const isLinked = ({ weight }: Found): boolean => weight >= LINKED;

/** What a search knows of the articles so far, and of how rare terms are in the years closed before. Serialisable. */
export interface SearchState {
  rarity: RarityState;
  /** Names of stems and terms by their numbers. */
  names: readonly string[];
  /** By the number of a stem, the ranks of the newest articles that have it. */
  byStem: readonly (readonly number[])[];
}

/** An inverted index of the articles so far, oldest first. */
export class FollowUpSearch {
  readonly #rarity: Rarity;
  readonly #articles: Article[];
  /** Made for the first article that links another. */
  #ranks: Map<Article, number> | undefined;
  readonly #terms: Stems;
  /** Ranks of articles by the number of a stem: as they were known, and those of stems of which one was entered since. */
  readonly #known: readonly (readonly number[])[];
  readonly #byStem: number[][] = [];
  /** Weights of the candidates of one article, and 0 elsewhere. */
  readonly #weights: Int32Array;
  #stems: readonly number[] = [];

  /** `size` is how many articles will be there; `known` are those that are, and `state` is what is known of them. */
  constructor(size: number, known: readonly Article[] = [], state?: SearchState) {
    this.#weights = new Int32Array(size);
    this.#articles = [...known];
    this.#rarity = new Rarity(state?.rarity);
    this.#terms = new Stems(state?.names);
    this.#known = state?.byStem ?? [];
  }

  get state(): SearchState {
    const { names } = this.#terms;
    const byStem = names.map((_name, stem) => this.#ranksOf(stem)?.slice(-CANDIDATES) ?? []);
    return { rarity: this.#rarity.state, names, byStem };
  }

  closeYear(): void {
    this.#rarity.close();
  }

  /** The best earlier articles on the matter of this one, best first. `linked` are the articles that it links. */
  earlier(article: Article, linked: readonly Article[]): Found[] {
    this.#stems = this.#terms.of(`${article.title} ${article.teaser}`);
    const weights = this.#weights;
    const candidates = this.#withRareStems();
    for (const target of linked) {
      const rank = this.#rankOf(target);
      if (rank === undefined) continue;
      if (weights[rank] === 0) candidates.push(rank);
      weights[rank] = (weights[rank] as number) + LINKED;
    }
    const found: Found[] = [];
    // Most candidates could not weigh enough even if they shared every topic and region.
    const least = 2 * this.#unit - this.#weigh(article.topics, article.regions);
    for (const rank of candidates) {
      if ((weights[rank] as number) >= least) {
        const weight = this.#weightOf(article, rank);
        if (weight > 0) found.push({ rank, weight });
      }
      weights[rank] = 0;
    }
    return found.sort((a, b) => b.weight - a.weight || b.rank - a.rank).slice(0, GIVEN);
  }

  /** Enters the article that `earlier` was asked for last. */
  add(article: Article): void {
    const rank = this.#articles.push(article) - 1;
    this.#ranks?.set(article, rank);
    for (const stem of this.#stems) (this.#byStem[stem] ??= [...(this.#known[stem] ?? [])]).push(rank);
    this.#rarity.add([...this.#stems, ...this.#named(article.topics, article.regions)]);
  }

  #ranksOf(stem: number): readonly number[] | undefined {
    return this.#byStem[stem] ?? this.#known[stem];
  }

  #rankOf(article: Article): number | undefined {
    this.#ranks ??= new Map(this.#articles.map((known, rank) => [known, rank]));
    return this.#ranks.get(article);
  }

  /** A stem is rare if it weighs at least half as much as the rarest. */
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

  /** 0 if a candidate is about something else. */
  #weightOf(article: Article, rank: number): number {
    const weight = this.#weights[rank] as number;
    const earlier = this.#articles[rank] as Article;
    const topics = article.topics.filter((key) => earlier.topics.includes(key));
    const regions = article.regions.filter((key) => earlier.regions.includes(key));
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
      ...topics.map((key) => this.#terms.named(`T ${key}`)),
      ...regions.map((key) => this.#terms.named(`R ${key}`)),
    ];
  }
}
