import type { Article } from '../archive/article.ts';
import { type CalendarDate, dateOf } from '../archive/date.ts';
import type { ListOf } from './lists.ts';
import type { Site } from './site.ts';
import type { Year } from './year.ts';

/**
 * The articles of a year from the day of the build on. Pages that count articles or hold all of them leave these out until the next
 * day, so that they change once a day and not with each article. In a year that has no others they count at once.
 */
export function uncountedToday({ archive: { today } }: Site, { articles }: Year): readonly Article[] {
  const closed = articles.findIndex(({ date }) => isBefore(date, today));
  return closed === -1 ? [] : articles.slice(0, closed);
}

/** Whether an article appeared before the day of the build. Without a day, as in a preview, every article did. */
export const isBefore = (date: string, today: CalendarDate | undefined): boolean =>
  today === undefined || dateOf(date) < today;

/** Date of the newest article of a year that is counted. */
export function countedTo(site: Site, year: Year): CalendarDate {
  const newest = year.articles[uncountedToday(site, year).length] as Article; // a year never leaves out all of its articles
  return dateOf(newest.date);
}

/** How many articles of a year are counted. */
export const countOf = (site: Site, year: Year): number =>
  year.articles.length - uncountedToday(site, year).length;

/** How many articles of a term are counted in a year. */
export function countOfTerm(site: Site, year: Year, list: ListOf, slug: string): number {
  const uncounted = uncountedToday(site, year).filter((article) =>
    list.slugs(article, site.archive.vocabularies).includes(slug),
  );
  return (year.termOf(list, slug)?.count ?? 0) - uncounted.length;
}
