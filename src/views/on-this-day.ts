import { DAYS_OF_YEAR } from '../archive/days-of-year.ts';
import { groupBy } from '../archive/groups.ts';
import { calendarUrl, onThisDayUrl } from '../archive/urls.ts';
import { dayOfYear, monthName } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import type { Link, Page } from '../site/page.ts';
import type { PeriodPageProps } from '../site/period-page.ts';
import { type Shared, valuesOf } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import { type Head, homeLink, type SiteChrome } from '../site/site-chrome.ts';
import { isBefore } from '../site/uncounted-today.ts';

/** All articles of one day of the calendar, by year, newest first; those of the build's date are left out until the next day. */
export interface OnThisDayProps extends PeriodPageProps {
  years: readonly (Link & { cards: readonly Card[] })[];
  older: Link;
  newer: Link;
}

/** The 366 days. The page shows no articles, so no publication changes it. */
export interface DaysOfYearProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  months: readonly { title: string; days: readonly Link[] }[];
}

interface OnThisDayInputs {
  chrome: Shared<SiteChrome>;
  /** `MM-DD` of this day and of its neighbours. */
  day: string;
  older: string;
  newer: string;
  /** Newest first, without years that have no article on this day. */
  years: readonly { name: string; cards: Shared<Shared<Card>[]> }[];
  /** Whether the days of the years have pages; their months always have. */
  dayPages: boolean;
}

/** Any year: months have the same names in each. */
const ANY_YEAR = 2024;

/** A page for each day of the calendar, even without articles, since the browser requests today's; and their overview. */
export function onThisDayPages(site: Site): Page<OnThisDayProps | DaysOfYearProps>[] {
  if (!site.common.settings.exports.onThisDay) return [];
  return [daysOfYearPage(site), ...DAYS_OF_YEAR.map((_, index) => onThisDayPage(site, index))];
}

const onThisDayPage = definePage({
  kind: 'onThisDay',
  path: ({ common }: Site, index: number) => onThisDayUrl(common.words, DAYS_OF_YEAR[index]),
  inputs: onThisDayInputs,
  props: onThisDayProps,
});

const daysOfYearPage = definePage({
  kind: 'daysOfYear',
  path: ({ common }: Site) => onThisDayUrl(common.words),
  inputs: ({ common }: Site) => ({ chrome: common.chrome }),
  props: daysOfYearProps,
});

function onThisDayInputs({ archive: { today }, common, years }: Site, index: number): OnThisDayInputs {
  const day = DAYS_OF_YEAR[index] as string;
  return {
    chrome: common.chrome,
    dayPages: common.settings.exports.dayPages,
    day,
    older: DAYS_OF_YEAR.at(index - 1) as string,
    newer: DAYS_OF_YEAR[(index + 1) % DAYS_OF_YEAR.length] as string,
    years: years.flatMap(({ name, own }) => {
      const cards = isBefore(`${name}-${day}`, today) ? own.cardsOfDay(day) : undefined;
      return cards ? [{ name, cards }] : [];
    }),
  };
}

function onThisDayProps({
  chrome: { value: chrome },
  day,
  dayPages,
  years,
  ...edges
}: OnThisDayInputs): OnThisDayProps {
  const { onThisDay, onThisDayOf } = messagesFor(chrome.language);
  const name = (monthAndDay: string): string => dayOfYear(monthAndDay, chrome.language);
  const link = (monthAndDay: string): Link => ({
    title: name(monthAndDay),
    url: onThisDayUrl(chrome.words, monthAndDay),
  });
  return {
    ...about(chrome, onThisDayOf(name(day)), onThisDayUrl(chrome.words, day)),
    breadcrumb: [homeLink(chrome), { title: onThisDay, url: onThisDayUrl(chrome.words) }],
    years: years.map((year) => ({
      title: year.name,
      url: calendarUrl(`${year.name}-${dayPages ? day : day.slice(0, 2)}`),
      cards: valuesOf(year.cards.value),
    })),
    older: link(edges.older),
    newer: link(edges.newer),
  };
}

function daysOfYearProps({ chrome: { value: chrome } }: { chrome: Shared<SiteChrome> }): DaysOfYearProps {
  return {
    ...about(chrome, messagesFor(chrome.language).onThisDay, onThisDayUrl(chrome.words)),
    breadcrumb: [homeLink(chrome)],
    months: [...groupBy(DAYS_OF_YEAR, (day) => day.slice(0, 2))].map(([month, days]) => ({
      title: monthName(`${ANY_YEAR}-${month}`, chrome.language),
      days: days.map((day) => ({
        title: String(Number(day.slice(3))),
        url: onThisDayUrl(chrome.words, day),
      })),
    })),
  };
}

const about = (
  chrome: SiteChrome,
  title: string,
  path: string,
): Pick<OnThisDayProps, 'chrome' | 'head' | 'title'> => ({
  chrome,
  head: { title, description: messagesFor(chrome.language).allOf(title), path },
  title,
});
