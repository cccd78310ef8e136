import type { Article } from './article.ts';
import { groupBy } from './groups.ts';

/** What stands around an article in its category, in the order of time. */
export interface Neighbours {
  /** The newest articles that are older: they never change when something new is published. */
  preceding: readonly Article[];
  older?: Article;
  newer?: Article;
}

/** Looks neighbours up within each category. `articles` are newest first. */
export function neighboursOf(articles: readonly Article[], count: number): Map<Article, Neighbours> {
  const result = new Map<Article, Neighbours>();
  for (const group of groupBy(articles, (article) => article.category).values()) {
    group.forEach((article, index) => {
      const preceding = group.slice(index + 1, index + 1 + count);
      const [older, newer] = [preceding[0], group[index - 1]];
      result.set(article, { preceding, ...(older && { older }), ...(newer && { newer }) });
    });
  }
  return result;
}
