import type { Article } from '../archive/article.ts';
import { type CalendarDate, dateOf } from '../archive/date.ts';
import type { ListOf } from './lists.ts';
import type { Site } from './site.ts';
import type { Year } from './year.ts';

/**
 * The articles of a year from the build's date on. Pages that count articles or list all of them include these only from the next
 * day on, so they change once a day and not with each article. A year without other articles counts them at once.
 */
export function uncountedToday({ archive: { today } }: Site, { articles }: Year): readonly Article[] {
  const closed = articles.findIndex(({ date }) => isBefore(date, today));
  return closed === -1 ? [] : articles.slice(0, closed);
}

/** Whether an article appeared before the build's date. Without one, as in a preview, every article did. */
export const isBefore = (date: string, today: CalendarDate | undefined): boolean =>
  today === undefined || dateOf(date) < today;

/** Date of the newest counted article of a year. */
export function countedTo(site: Site, year: Year): CalendarDate {
  const newest = year.articles[uncountedToday(site, year).length] as Article; // at least one article of a year is counted
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
