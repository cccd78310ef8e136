import type { Article } from './article.ts';
import { groupBy } from './groups.ts';

/** What stands around an article in its category, in the order of time. */
export interface Neighbours {
  /** The newest articles that are older: they never change when something new is published. */
  preceding: readonly Article[];
  older?: Article;
  newer?: Article;
}

/** Looks neighbours up within each category. */
export class Neighbourhood {
  readonly #count: number;
  readonly #categories: ReadonlyMap<string, readonly Article[]>;
  /** Places within the category. */
  readonly #places = new Map<Article, number>();

  /** `articles` are newest first; `count` of them precede one at most. */
  constructor(articles: readonly Article[], count: number) {
    this.#count = count;
    this.#categories = groupBy(articles, ({ category }) => category);
    for (const members of this.#categories.values())
      for (const [place, article] of members.entries()) this.#places.set(article, place);
  }

  of(article: Article): Neighbours {
    const members = this.#categories.get(article.category) ?? [];
    const place = this.#places.get(article);
    if (place === undefined) return { preceding: [] };
    const preceding = members.slice(place + 1, place + 1 + this.#count);
    const [older, newer] = [preceding[0], members[place - 1]];
    return { preceding, ...(older && { older }), ...(newer && { newer }) };
  }
}
