import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { archiveUrl, calendarUrl, listUrl } from '../archive/urls.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import { categoryList } from '../site/lists.ts';
import { closedCount, closedCountOf, countedTo, openArticles } from '../site/uncounted-today.ts';
import type { Link, Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import type { Year } from '../site/year.ts';

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
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  legend: readonly CategoryCount[];
  /** Day up to which articles are counted; missing where there are none. */
  counted?: string;
  years: readonly YearBars[];
}

export function archivePage(site: Site): Page<ArchiveProps> {
  const { chrome, texts, years } = site;
  const path = archiveUrl();
  return {
    kind: 'archive',
    path,
    props: () => ({
      chrome,
      head: { title: texts.archive, description: texts.allOf(texts.archive), path },
      breadcrumb: [{ title: texts.home, url: chrome.home }],
      title: texts.archive,
      legend: legendOf(site, countOfYears(site)),
      ...(years[0] && { counted: countedTo(site, years[0]) }),
      years: years.map((year) => ({
        title: year.name,
        url: calendarUrl(year.name),
        count: closedCount(site, year),
        months: monthBars(closedMonths(site, year)),
        shares: sharesOf(site, countOfYear(site, year)),
      })),
    }),
  };
}

/** The number of articles by the slug of their category. */
type CountOf = (slug: string) => number;

export function countOf(articles: readonly Article[]): CountOf {
  const groups = groupBy(articles, ({ category }) => category);
  return (slug) => groups.get(slug)?.length ?? 0;
}

const countOfYear =
  (site: Site, year: Year): CountOf =>
  (slug) =>
    closedCountOf(site, year, categoryList, slug);

const countOfYears =
  (site: Site): CountOf =>
  (slug) =>
    site.years.reduce((sum, year) => sum + countOfYear(site, year)(slug), 0);

/** The months of a year, each with its number of articles. */
function closedMonths(site: Site, year: Year): [month: string, counts: number[]][] {
  const open = openArticles(site, year).map(({ date }) => monthOf(date));
  return Object.entries(year.facts.months).map(([month, count]) => [
    month,
    [count - open.filter((it) => it === month).length],
  ]);
}

export const legendOf = (site: Site, count: CountOf): CategoryCount[] =>
  site.archive.vocabularies.categories.terms.map(({ slug, title }) => ({
    title,
    url: listUrl('category', slug),
    count: count(slug),
  }));

/** The numbers of articles in the order of the legend. */
export const sharesOf = (site: Site, count: CountOf): number[] =>
  legendOf(site, count).map(({ count: share }) => share);

/** The months of one year, January first; `counts` by month (`2023-03`). */
export const monthBars = (
  counts: readonly (readonly [month: string, counts: readonly number[]])[],
): MonthBar[] =>
  counts
    .map(([month, ofMonth]) => ({
      month: Number(month.slice(5)),
      url: calendarUrl(month),
      counts: ofMonth,
    }))
    .sort((a, b) => a.month - b.month);
