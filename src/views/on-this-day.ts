import type { Article } from '../archive/article.ts';
import { daysInMonth, dateOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { calendarUrl, onThisDayUrl } from '../archive/urls.ts';
import { dayOfYear, monthName } from '../i18n/dates.ts';
import type { Card } from '../card/card.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { Link, Page } from '../site/page.ts';
import { isBefore } from '../site/uncounted-today.ts';
import type { Site } from '../site/site.ts';
import { dayOf } from '../site/year-facts.ts';

/** All articles of one day of the calendar, by year, newest first; those of the day of the build are not of other years yet. */
export interface OnThisDayProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  years: readonly (Link & { cards: readonly Card[] })[];
  older: Link;
  newer: Link;
}

/** The 366 days. No article stands in it, so nothing that is published changes it. */
export interface DaysOfYearProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  months: readonly { title: string; days: readonly Link[] }[];
}

/** A leap year: it has every day. */
const LEAP_YEAR = 2024;

/** `MM-DD` of every day, 1 January first. */
const DAYS: readonly string[] = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
  Array.from(
    { length: daysInMonth(LEAP_YEAR, month) },
    (_, day) => `${twoDigits(month)}-${twoDigits(day + 1)}`,
  ),
);

/** A page for each day of the calendar, with or without articles, since the browser asks for today's; and their overview. */
export function onThisDayPages(site: Site): Page<OnThisDayProps | DaysOfYearProps>[] {
  const { language } = site.chrome;
  const { articles, today } = site.archive;
  let byDay: ReadonlyMap<string, Article[]> | undefined;
  const articlesOf = (day: string): Article[] => {
    byDay ??= groupBy(
      articles.filter(({ date }) => isBefore(date, today)),
      dayOf,
    );
    return byDay.get(day) ?? [];
  };
  const link = (day: string): Link => ({ title: dayOfYear(day, language), url: onThisDayUrl(day) });
  const pages = DAYS.map((day, index): Page<OnThisDayProps> => ({
    kind: 'onThisDay',
    path: onThisDayUrl(day),
    source: () => [
      site.chrome,
      site.years.map(({ name, facts }) => (isBefore(`${name}-${day}`, today) ? facts.days[day] : undefined)),
    ],
    props: () => {
      const years = groupBy(articlesOf(day), ({ date }) => dateOf(date));
      return {
        ...about(site, site.texts.onThisDayOf(dayOfYear(day, language)), onThisDayUrl(day)),
        breadcrumb: [...home(site), { title: site.texts.onThisDay, url: onThisDayUrl() }],
        years: [...years].map(([date, members]) => ({
          title: date.slice(0, 4),
          url: calendarUrl(date),
          cards: site.cards(members),
        })),
        older: link(DAYS.at(index - 1) as string),
        newer: link(DAYS[(index + 1) % DAYS.length] as string),
      };
    },
  }));
  const overview: Page<DaysOfYearProps> = {
    kind: 'daysOfYear',
    path: onThisDayUrl(),
    props: () => ({
      ...about(site, site.texts.onThisDay, onThisDayUrl()),
      breadcrumb: home(site),
      months: [...groupBy(DAYS, (day) => day.slice(0, 2))].map(([month, days]) => ({
        title: monthName(`${LEAP_YEAR}-${month}`, language),
        days: days.map((day) => ({ title: String(Number(day.slice(3))), url: onThisDayUrl(day) })),
      })),
    }),
  };
  return [overview, ...pages];
}

const home = ({ texts, chrome }: Site): Link[] => [{ title: texts.home, url: chrome.home }];

function about(
  { chrome, texts }: Site,
  title: string,
  path: string,
): Pick<OnThisDayProps, 'chrome' | 'head' | 'title'> {
  return { chrome, head: { title, description: texts.allOf(title), path }, title };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
