import { monthOf } from '../archive/date.ts';
import { archiveUrl, calendarUrl } from '../archive/urls.ts';
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
import { type CategoryBars, categoryBars, type CategoryName } from './category-bars.ts';
import { fullBarOf, type MonthBar, monthBars } from './month-bars.ts';

/** A year with its months and its number of articles. */
export interface YearBars extends Link {
  count: number;
  months: readonly MonthBar[];
}

/** The archive page: every year, newest first, with its months; and every category by year. */
export interface ArchiveProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  /** The last day that is counted; missing without articles. */
  counted?: string;
  /** The number of articles that a bar of full height stands for, in every year. */
  full: number;
  years: readonly YearBars[];
  categories: CategoryBars;
}

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
  const chrome = inputs.chrome.value;
  const texts = messagesFor(chrome.language);
  const years = inputs.years.map(({ name, count, months }) => ({
    title: name,
    url: calendarUrl(name),
    count,
    months: monthBars(months),
  }));
  return {
    chrome,
    head: { title: texts.archive, description: texts.allOf(texts.archive), path: archiveUrl(chrome.words) },
    breadcrumb: [homeLink(chrome)],
    title: texts.archive,
    ...(inputs.countedTo !== undefined && { counted: dayDate(inputs.countedTo, chrome.language) }),
    full: fullBarOf(years.flatMap(({ months }) => months)),
    years,
    categories: categoryBars(
      chrome.words,
      inputs.categories,
      inputs.years.toReversed().map(({ name, shares }) => ({ name, counts: shares })),
    ),
  };
}
