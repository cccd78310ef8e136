import type { Article } from '../archive/article.ts';
import { daysInMonth, dateOf, monthOf, weekdayOf, yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { archiveUrl, calendarUrl } from '../archive/urls.ts';
import { monthName, periodName } from '../i18n/dates.ts';
import type { Card } from '../card/card.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { PeriodProps } from './list.ts';
import { countedTo, openArticles } from '../site/uncounted-today.ts';
import type { Link, Page } from '../site/page.ts';
import { type Period, periodsOf } from '../site/periods.ts';
import type { Site } from '../site/site.ts';
import type { Year } from '../site/year.ts';
import { type CategoryCount, countOf, legendOf, type MonthBar, monthBars, sharesOf } from './timeline.ts';

/** A month as a sheet: rows of seven days, Monday first; a day with articles has a link. */
export interface MonthSheet {
  title: string;
  url: string;
  weeks: readonly (readonly SheetDay[])[];
}

/** Outside of the month the number is missing. */
export interface SheetDay {
  day?: number;
  url?: string;
}

interface CalendarProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  older?: Link;
  newer?: Link;
}

export interface YearProps extends CalendarProps {
  legend: readonly CategoryCount[];
  /** Day up to which the bars count, where the year has newer articles. */
  counted?: string;
  bars: readonly MonthBar[];
  months: readonly MonthSheet[];
}

export interface MonthProps extends CalendarProps {
  sheet: MonthSheet;
  days: readonly { title: string; url: string; cards: readonly Card[] }[];
}

export type DayProps = PeriodProps;

/** A year, its months and days. A closed period never changes when something new is published. */
export function calendarPages(site: Site, year: Year): Page<YearProps | MonthProps | DayProps>[] {
  const periods = (nameOf: (article: Article) => string): Period[] =>
    periodsOf(year.articles, nameOf, year.edges(nameOf));
  const page = <P>(kind: 'year' | 'month' | 'day', period: Period, props: () => P): Page<P> => ({
    kind,
    path: calendarUrl(period.name),
    props,
  });
  return [
    ...periods(({ date }) => yearOf(date)).map((it) => page('year', it, () => yearProps(site, year, it))),
    ...periods(({ date }) => monthOf(date)).map((it) => page('month', it, () => monthProps(site, it))),
    ...periods(({ date }) => dateOf(date)).map((it) => page('day', it, () => dayProps(site, it))),
  ];
}

function calendarProps(site: Site, period: Period): CalendarProps {
  const { chrome, texts } = site;
  const link = (name: string): Link => ({ title: periodName(name, chrome.language), url: calendarUrl(name) });
  const name = periodName(period.name, chrome.language);
  const parents = [yearOf(period.name), monthOf(period.name)].filter(
    (parent) => parent.length < period.name.length,
  );
  return {
    chrome,
    head: { title: texts.articlesOf(name), description: texts.allOf(name), path: calendarUrl(period.name) },
    breadcrumb: [
      { title: texts.home, url: chrome.home },
      { title: texts.archive, url: archiveUrl() },
      ...parents.map(link),
    ],
    title: name,
    ...(period.older !== undefined && { older: link(period.older) }),
    ...(period.newer !== undefined && { newer: link(period.newer) }),
  };
}

function yearProps(site: Site, year: Year, period: Period): YearProps {
  const months = [...groupBy(period.articles, ({ date }) => monthOf(date))].reverse();
  const open = openArticles(site, year).length;
  const closed = period.articles.slice(open);
  const closedMonths = groupBy(closed, ({ date }) => monthOf(date));
  const sheets = months.map(([month, articles]) =>
    monthSheet(
      month,
      new Set(articles.map(({ date }) => dateOf(date))),
      monthName(month, site.chrome.language),
    ),
  );
  return {
    ...calendarProps(site, period),
    legend: legendOf(site, countOf(closed)),
    ...(open > 0 && { counted: countedTo(site, year) }),
    bars: monthBars(months.map(([month]) => [month, sharesOf(site, countOf(closedMonths.get(month) ?? []))])),
    months: sheets,
  };
}

function monthProps(site: Site, period: Period): MonthProps {
  const { language } = site.chrome;
  const days = [...groupBy(period.articles, ({ date }) => dateOf(date))];
  return {
    ...calendarProps(site, period),
    sheet: monthSheet(period.name, new Set(days.map(([day]) => day)), periodName(period.name, language)),
    days: days.map(([day, articles]) => ({
      title: periodName(day, language),
      url: calendarUrl(day),
      cards: site.cards(articles),
    })),
  };
}

function dayProps(site: Site, period: Period): DayProps {
  return { ...calendarProps(site, period), cards: site.cards(period.articles) };
}

/** `month` is `YYYY-MM`; `days` are the calendar dates with articles. */
export function monthSheet(month: string, days: ReadonlySet<string>, title: string): MonthSheet {
  const cells: SheetDay[] = Array.from({ length: weekdayOf(`${month}-01`) }, () => ({}));
  const [year, number] = month.split('-').map(Number) as [number, number];
  for (let day = 1; day <= daysInMonth(year, number); day++) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    cells.push(days.has(date) ? { day, url: calendarUrl(date) } : { day });
  }
  while (cells.length % 7 !== 0) cells.push({});
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { title, url: calendarUrl(month), weeks };
}
