import type { Article } from '../archive/article.ts';
import { dateOf, monthOf, yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { archiveUrl, calendarUrl } from '../archive/urls.ts';
import { periodName } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import type { Link, Page } from '../site/page.ts';
import type { PeriodPageProps } from '../site/period-page.ts';
import { type Edges, type Period, periodsOf } from '../site/periods.ts';
import { type Shared, valuesOf } from '../site/shared.ts';
import { homeLink, type SiteChrome } from '../site/site-chrome.ts';
import type { YearInputs } from '../site/year-inputs.ts';
import { type MonthSheet, monthSheet } from './month-sheet.ts';

export interface MonthProps extends PeriodPageProps {
  sheet: MonthSheet;
  /** Without an address if days have no pages. */
  days: readonly { title: string; url?: string; cards: readonly Card[] }[];
}

export interface DayProps extends PeriodPageProps {
  cards: readonly Card[];
}

/** A period's name and its neighbours. */
interface CalendarInputs {
  chrome: Shared<SiteChrome>;
  period: Edges & { name: string };
}

export interface WithDays extends CalendarInputs {
  /** Whether days have pages. */
  dayPages: boolean;
}

interface MonthInputs extends WithDays {
  days: readonly { name: string; cards: readonly Shared<Card>[] }[];
}

interface DayInputs extends CalendarInputs {
  cards: readonly Shared<Card>[];
}

/** The months and days of a year. Closed periods never change with new publications. */
export function calendarPages(year: YearInputs): Page<MonthProps | DayProps>[] {
  const periods = (kind: 'month' | 'day', nameOf: (article: Article) => string): Period[] =>
    periodsOf(year.own.articles, nameOf, year.edges[kind]);
  const { dayPages } = year.common.settings.exports;
  return [
    ...periods('month', ({ date }) => monthOf(date)).map((period) => monthPage(year, period)),
    ...(dayPages ? periods('day', ({ date }) => dateOf(date)) : []).map((period) => dayPage(year, period)),
  ];
}

const pathOf = (_year: YearInputs, { name }: Period): string => calendarUrl(name);

const monthPage = definePage({ kind: 'month', path: pathOf, inputs: monthInputs, props: monthProps });
const dayPage = definePage({ kind: 'day', path: pathOf, inputs: dayInputs, props: dayProps });

const calendarInputs = ({ common }: YearInputs, { articles: _, ...period }: Period): CalendarInputs => ({
  chrome: common.chrome,
  period,
});

export const withDays = (year: YearInputs, period: Period): WithDays => ({
  ...calendarInputs(year, period),
  dayPages: year.common.settings.exports.dayPages,
});

function monthInputs(year: YearInputs, period: Period): MonthInputs {
  const days = groupBy(period.articles, ({ date }) => dateOf(date));
  return {
    ...withDays(year, period),
    days: [...days].map(([name, articles]) => ({ name, cards: articles.map((it) => year.own.card(it)) })),
  };
}

function dayInputs(year: YearInputs, period: Period): DayInputs {
  const cards = period.articles.map((article) => year.own.card(article));
  return { ...calendarInputs(year, period), cards };
}

export function calendarProps({ chrome: { value: chrome }, period }: CalendarInputs): PeriodPageProps {
  const texts = messagesFor(chrome.language);
  const link = (name: string): Link => ({ title: periodName(name, chrome.language), url: calendarUrl(name) });
  const name = periodName(period.name, chrome.language);
  const parents = [yearOf(period.name), monthOf(period.name)].filter(
    (parent) => parent.length < period.name.length,
  );
  return {
    chrome,
    head: { title: texts.articlesOf(name), description: texts.allOf(name), path: calendarUrl(period.name) },
    breadcrumb: [
      homeLink(chrome),
      { title: texts.archive, url: archiveUrl(chrome.words) },
      ...parents.map(link),
    ],
    title: name,
    ...(period.older !== undefined && { older: link(period.older) }),
    ...(period.newer !== undefined && { newer: link(period.newer) }),
  };
}

function monthProps(inputs: MonthInputs): MonthProps {
  const { language } = inputs.chrome.value;
  const { name } = inputs.period;
  return {
    ...calendarProps(inputs),
    sheet: monthSheet(
      name,
      new Set(inputs.dayPages ? inputs.days.map((day) => day.name) : []),
      periodName(name, language),
    ),
    days: inputs.days.map((day) => ({
      title: periodName(day.name, language),
      ...(inputs.dayPages && { url: calendarUrl(day.name) }),
      cards: valuesOf(day.cards),
    })),
  };
}

function dayProps(inputs: DayInputs): DayProps {
  return { ...calendarProps(inputs), cards: valuesOf(inputs.cards) };
}
