import type { Article } from '../archive/article.ts';
import { dateOf } from '../archive/date.ts';
import type { Site } from './site.ts';
import { uncountedToday } from './uncounted-today.ts';
import type { Year } from './year.ts';

/** A day in milliseconds. */
const DAY = 86_400_000;

/** Maximum number of articles in a news sitemap (Google). */
const MOST_NEWS = 1000;

/** The articles of the last two days, counted back from the newest one, since the output must not depend on the clock. */
export function newsOf(articles: readonly Article[]): readonly Article[] {
  const last = Date.parse(dateOf(articles[0]?.date ?? ''));
  const end = articles.findIndex(({ date }) => last - Date.parse(dateOf(date)) >= 2 * DAY);
  return articles.slice(0, Math.min(end < 0 ? articles.length : end, MOST_NEWS));
}

/**
 * How many of a year's newest articles are in the news sitemap only: those of the build's date. The year's own sitemap includes
 * them from the next day on.
 */
export function newsOnly(site: Site, year: Year): number {
  const uncounted = uncountedToday(site, year).length;
  if (uncounted === 0) return 0;
  const { articles } = site.archive;
  const newer = articles.indexOf(year.articles[0] as Article);
  return Math.max(0, Math.min(uncounted, newsOf(articles).length - newer));
}
