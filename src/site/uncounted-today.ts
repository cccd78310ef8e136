import type { Article } from '../archive/article.ts';
import { type CalendarDate, dateOf } from '../archive/date.ts';
import { dayDate } from '../i18n/dates.ts';
import type { ListOf } from './lists.ts';
import type { Site } from './site.ts';
import type { Year } from './year.ts';

/**
 * The articles of a year from the day of the build on. What counts articles or holds all of them counts these on the next day, so
 * that it changes once a day and not with each article. Where a year has no others they count at once, as there would be nothing.
 */
export function openArticles({ archive: { today } }: Site, { articles }: Year): readonly Article[] {
  const closed = articles.findIndex(({ date }) => isBefore(date, today));
  return closed === -1 ? [] : articles.slice(0, closed);
}

/** Whether an article appeared before the day of the build. Where the archive knows none, as in a preview, every article did. */
export const isBefore = (date: string, today: CalendarDate | undefined): boolean =>
  today === undefined || dateOf(date) < today;

/** Local date of the newest article of a year that is counted, such as `23. November 2026`. */
export function countedTo(site: Site, year: Year): string {
  const newest = year.articles[openArticles(site, year).length] as Article; // never are all of a year open
  return dayDate(dateOf(newest.date), site.chrome.language);
}

/** How many articles of a year had appeared the evening before. */
export const closedCount = (site: Site, year: Year): number =>
  year.articles.length - openArticles(site, year).length;

/** The same of a term. */
export function closedCountOf(site: Site, year: Year, list: ListOf, slug: string): number {
  const open = openArticles(site, year).filter((article) => list.keys(article, site).includes(slug));
  return (year.termOf(list, slug)?.count ?? 0) - open.length;
}
