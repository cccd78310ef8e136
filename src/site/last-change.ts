import type { Article } from '../archive/article.ts';
import { dateOf } from '../archive/date.ts';

type Changes = Pick<Article, 'date' | 'updated' | 'corrections'>;

/** Local date or time of an article's last update or correction; undefined if it had none. */
export function lastRevision({ updated, corrections }: Omit<Changes, 'date'>): string | undefined {
  let last = updated;
  for (const { date } of corrections) if (last === undefined || date > last) last = date;
  return last;
}

/** Local date or time of an article's last change, counting its publication. */
export function changeOf(article: Changes): string {
  const revision = lastRevision(article);
  return revision !== undefined && revision > article.date ? revision : article.date;
}

/** Local date of the last change of some articles. */
export function lastChange(articles: readonly Changes[]): string {
  let last = '';
  for (const article of articles) {
    const change = changeOf(article);
    if (change > last) last = change;
  }
  return dateOf(last);
}
