import type { Article } from '../archive/article.ts';
import { monthOf, yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { archiveUrl, calendarUrl, listUrl } from '../archive/urls.ts';
import type { Frame, Head } from './frame.ts';
import type { Link, Page } from './page.ts';
import type { Site } from './site.ts';

/** A category with its number of articles, in the order of the vocabulary. */
export interface CategoryCount extends Link {
  count: number;
}

/** A month with articles: its number from 1, and how many of each category in the order of the legend, or how many in all. */
export interface MonthBar {
  month: number;
  url: string;
  counts: readonly number[];
}

/** A year: its months with all articles as one count each, and its articles by category. */
export interface YearBars extends Link {
  count: number;
  months: readonly MonthBar[];
  shares: readonly number[];
}

/** The archive's page: every year, newest first, with its months. */
export interface ArchiveProps {
  frame: Frame;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  legend: readonly CategoryCount[];
  years: readonly YearBars[];
}

export function archivePage(site: Site): Page<ArchiveProps> {
  const { frame, texts, archive } = site;
  const path = archiveUrl();
  return {
    kind: 'archive',
    path,
    props: () => ({
      frame,
      head: { title: texts.archive, description: texts.allOf(texts.archive), path },
      breadcrumb: [{ title: texts.home, url: frame.home }],
      title: texts.archive,
      legend: legendOf(site, archive.articles),
      years: [...groupBy(archive.articles, ({ date }) => yearOf(date))].map(([year, members]) => ({
        title: year,
        url: calendarUrl(year),
        count: members.length,
        months: monthBars(members, (month) => [month.length]),
        shares: sharesOf(site, members),
      })),
    }),
  };
}

export function legendOf(site: Site, articles: readonly Article[]): CategoryCount[] {
  const groups = groupBy(articles, ({ category }) => category);
  return site.archive.vocabularies.categories.terms.map(({ slug, title }) => ({
    title,
    url: listUrl('category', slug),
    count: groups.get(slug)?.length ?? 0,
  }));
}

/** How many articles each category has, in the order of the legend. */
export const sharesOf = (site: Site, articles: readonly Article[]): number[] =>
  legendOf(site, articles).map(({ count }) => count);

/** The months of one year's articles, January first. */
export function monthBars(
  articles: readonly Article[],
  countsOf: (month: readonly Article[]) => readonly number[],
): MonthBar[] {
  const months = [...groupBy(articles, ({ date }) => monthOf(date))];
  return months
    .map(([month, members]) => ({
      month: Number(month.slice(5)),
      url: calendarUrl(month),
      counts: countsOf(members),
    }))
    .sort((a, b) => a.month - b.month);
}
