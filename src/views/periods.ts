import type { Article } from '../archive/article.ts';
import { monthOf, yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';

export type Granularity = 'year' | 'month';

/** Articles of one period, newest first, with the periods around it that have articles. */
export interface Period {
  /** `2023`, `2023-03` or `2023-03-30`. */
  name: string;
  articles: readonly Article[];
  older?: string;
  newer?: string;
}

/** The periods in which something appeared, newest first. */
export function periodsOf(articles: readonly Article[], nameOf: (article: Article) => string): Period[] {
  const groups = [...groupBy(articles, nameOf)];
  return groups.map(([name, members], index) => {
    const [newer, older] = [groups[index - 1]?.[0], groups[index + 1]?.[0]];
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
