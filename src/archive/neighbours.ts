import type { Article } from './article.ts';
import { groupBy } from './groups.ts';
import { byNewest } from './order.ts';

/** An article's neighbours in its category, in order of time. */
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

  /** `articles` are newest first, as `byNewest` orders them; `count` of them precede one at most. */
  constructor(articles: readonly Article[], count: number) {
    this.#count = count;
    this.#categories = groupBy(articles, ({ category }) => category);
  }

  of(article: Article): Neighbours {
    const members = this.#categories.get(article.category) ?? [];
    const place = placeOf(article, members);
    if (members[place] !== article) return { preceding: [] };
    const preceding = members.slice(place + 1, place + 1 + this.#count);
    const [older, newer] = [preceding[0], members[place - 1]];
    return { preceding, ...(older && { older }), ...(newer && { newer }) };
  }
}

/** The position of an article among others, newest first, or where it would be inserted. */
function placeOf(article: Article, members: readonly Article[]): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byNewest(members[middle] as Article, article) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
