import type { Article } from '../archive/article.ts';
import { dateOf } from '../archive/date.ts';

/** Local date or time of an article's last change. */
export function changeOf({ date, updated, corrections }: Article): string {
  let last = date;
  if (updated !== undefined && updated > last) last = updated;
  for (const correction of corrections) if (correction.date > last) last = correction.date;
  return last;
}

/** Local date of the last change of some articles. */
export function lastChange(articles: readonly Article[]): string {
  let last = '';
  for (const article of articles) {
    const change = changeOf(article);
    if (change > last) last = change;
  }
  return dateOf(last);
}
