import type { Article } from '../archive/article.ts';
import { monthOf, yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';

export type Granularity = 'year' | 'month';

/** Names of the periods next to others. */
export interface Edges {
  older?: string;
  newer?: string;
}

/** Articles of one period, newest first, with the nearest periods that have articles. */
export interface Period extends Edges {
  /** `2023`, `2023-03` or `2023-03-30`. */
  name: string;
  articles: readonly Article[];
}

/** The periods with articles, newest first; `edges` are the periods before and after all of them. */
export function periodsOf(
  articles: readonly Article[],
  nameOf: (article: Article) => string,
  edges: Edges = {},
): Period[] {
  const groups = [...groupBy(articles, nameOf)];
  return groups.map(([name, members], index) => {
    const newer = groups[index - 1]?.[0] ?? edges.newer;
    const older = groups[index + 1]?.[0] ?? edges.older;
    return {
      name,
      articles: members,
      ...(older !== undefined && { older }),
      ...(newer !== undefined && { newer }),
    };
  });
}

export const periodNameOf =
  (granularity: Granularity) =>
  ({ date }: Article): string =>
    granularity === 'year' ? yearOf(date) : monthOf(date);
