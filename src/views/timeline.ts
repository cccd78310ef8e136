import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import type { Term } from '../archive/term.ts';
import { archiveUrl, calendarUrl, listUrl } from '../archive/urls.ts';
import type { UrlWords } from '../archive/url-words.ts';
import { dayDate } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import { definePage } from '../site/define-page.ts';
import { categoryList } from '../site/lists.ts';
import type { Link } from '../site/page.ts';
import type { Shared } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import { type Head, homeLink, type SiteChrome } from '../site/site-chrome.ts';
import { countedTo, countOf, countOfTerm, uncountedToday } from '../site/uncounted-today.ts';
import type { Year } from '../site/year.ts';

/** A category with its number of articles, in vocabulary order. */
export interface CategoryCount extends Link {
  count: number;
}

/** A month with articles: its number from 1, and the count of each category in the order of the legend, or one total. */
export interface MonthBar {
  month: number;
  url: string;
  counts: readonly number[];
}

/** A year: its months with one total each, and its articles by category. */
export interface YearBars extends Link {
  count: number;
  months: readonly MonthBar[];
  shares: readonly number[];
}

/** The archive page: every year, newest first, with its months. */
export interface ArchiveProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  legend: readonly CategoryCount[];
  /** The last day that is counted; missing without articles. */
  counted?: string;
  years: readonly YearBars[];
}

/** What the legend shows of a category besides its number. */
export type CategoryName = Pick<Term, 'title' | 'slug'>;

interface ArchiveInputs {
  chrome: Shared<SiteChrome>;
  categories: readonly CategoryName[];
  countedTo?: string;
  years: readonly {
    name: string;
    count: number;
    /** The months with articles, newest first, each with its number. */
    months: readonly (readonly [month: string, count: number])[];
    /** Number of articles by category. */
    shares: readonly number[];
  }[];
}

export const archivePage = definePage({
  kind: 'archive',
  path: ({ common }: Site) => archiveUrl(common.words),
  inputs: archiveInputs,
  props: archiveProps,
});

function archiveInputs(site: Site): ArchiveInputs {
  const { terms } = site.common.vocabularies.categories;
  const [newest] = site.years;
  return {
    chrome: site.common.chrome,
    categories: terms.map(({ title, slug }) => ({ title, slug })),
    ...(newest && { countedTo: countedTo(site, newest) }),
    years: site.years.map((year) => ({
      name: year.name,
      count: countOf(site, year),
      months: monthCounts(site, year),
      shares: terms.map(({ slug }) => countOfTerm(site, year, categoryList, slug)),
    })),
  };
}

function monthCounts(site: Site, year: Year): [month: string, count: number][] {
  const uncounted = uncountedToday(site, year).map(({ date }) => monthOf(date));
  return Object.entries(year.facts.months).map(([month, count]) => [
    month,
    count - uncounted.filter((it) => it === month).length,
  ]);
}

function archiveProps(inputs: ArchiveInputs): ArchiveProps {
  const { categories, years } = inputs;
  const chrome = inputs.chrome.value;
  const texts = messagesFor(chrome.language);
  const totals = categories.map((_, index) =>
    years.reduce((sum, { shares }) => sum + (shares[index] ?? 0), 0),
  );
  return {
    chrome,
    head: { title: texts.archive, description: texts.allOf(texts.archive), path: archiveUrl(chrome.words) },
    breadcrumb: [homeLink(chrome)],
    title: texts.archive,
    legend: legendOf(chrome.words, categories, totals),
    ...(inputs.countedTo !== undefined && { counted: dayDate(inputs.countedTo, chrome.language) }),
    years: years.map(({ name, count, months, shares }) => ({
      title: name,
      url: calendarUrl(name),
      count,
      months: monthBars(months.map(([month, ofMonth]) => [month, [ofMonth]])),
      shares,
    })),
  };
}

/** The number of articles of each category. */
export function countsIn(articles: readonly Article[], categories: readonly CategoryName[]): number[] {
  const groups = groupBy(articles, ({ category }) => category);
  return categories.map(({ slug }) => groups.get(slug)?.length ?? 0);
}

export const legendOf = (
  words: UrlWords,
  categories: readonly CategoryName[],
  counts: readonly number[],
): CategoryCount[] =>
  categories.map(({ slug, title }, index) => ({
    ...{ title, url: listUrl(words, 'category', slug) },
    count: counts[index] ?? 0,
  }));

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
