import type { Article } from '../archive/article.ts';
import { dateOf, monthOf, yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { calendarUrl, listUrl } from '../archive/urls.ts';
import { dayDate, monthName } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import { topicList } from '../site/lists.ts';
import type { Link, Page } from '../site/page.ts';
import type { PeriodPageProps } from '../site/period-page.ts';
import { type Period, periodsOf } from '../site/periods.ts';
import type { Shared } from '../site/shared.ts';
import type { YearInputs } from '../site/year-inputs.ts';
import { calendarProps, withDays, type WithDays } from './calendar.ts';
import { type CategoryBars, categoryBars, type CategoryName, sumOf } from './category-bars.ts';
import { fullBarOf, type MonthBar, monthBars } from './month-bars.ts';
import { type MonthSheet, monthSheet } from './month-sheet.ts';

/** How many topics a year shows, and the fewest articles that make a topic one of the year. */
const TOPICS = 8;
const FEWEST = 2;

/** A month at a glance. */
export interface MonthOfYear {
  sheet: MonthSheet;
  /** Articles that are counted. */
  count: number;
  /** Missing as long as no article is counted. */
  lead?: Card;
}

export interface YearProps extends PeriodPageProps {
  /** Articles that are counted. */
  count: number;
  /** The last day that is counted, if the year has newer articles. */
  counted?: string;
  /** The number of articles that a bar of full height stands for. */
  full: number;
  bars: readonly MonthBar[];
  /** By month, January first. */
  categories: CategoryBars;
  /** The topics with most articles, with their numbers. */
  topics: readonly (Link & { count: number })[];
  months: readonly MonthOfYear[];
}

interface YearPageInputs extends WithDays {
  categories: readonly CategoryName[];
  topics: readonly (CategoryName & { count: number })[];
  /** The months with articles, newest first: their days with articles, and the counts by category. */
  months: readonly {
    name: string;
    days: readonly string[];
    counts: readonly number[];
    lead?: Shared<Card>;
  }[];
  /** The last day that is counted, if there are newer articles. */
  countedTo?: string;
}

/** The page of a year. A closed year never changes with new publications. */
export const yearPages = (year: YearInputs): Page<YearProps>[] =>
  periodsOf(year.own.articles, ({ date }) => yearOf(date), year.edges.year).map((period) =>
    yearPage(year, period),
  );

const yearPage = definePage({
  kind: 'year',
  path: (_year: YearInputs, { name }: Period) => calendarUrl(name),
  inputs: yearPageInputs,
  props: yearProps,
});

function yearPageInputs(year: YearInputs, period: Period): YearPageInputs {
  const { terms } = year.common.vocabularies.categories;
  const articles = period.articles.slice(year.uncounted);
  const counted = groupBy(articles, ({ date }) => monthOf(date));
  const [newest] = articles;
  return {
    ...withDays(year, period),
    categories: terms.map(({ title, slug }) => ({ title, slug })),
    topics: topicsOf(year, articles),
    months: [...groupBy(period.articles, ({ date }) => monthOf(date))].map(([name, all]) => {
      const ofMonth = counted.get(name) ?? [];
      const lead = leadOf(ofMonth);
      return {
        name,
        days: [...new Set(all.map(({ date }) => dateOf(date)))],
        counts: countsIn(ofMonth, terms),
        ...(lead && { lead: year.own.card(lead) }),
      };
    }),
    ...(year.uncounted > 0 && newest && { countedTo: dateOf(newest.date) }),
  };
}

/**
 * The article that stands for a month: the longest one with a picture, or without any the longest one; the newest of equals. No
 * article of another month changes it.
 */
export function leadOf(articles: readonly Article[]): Article | undefined {
  const pictured = articles.filter(({ image }) => image);
  const candidates = pictured.length > 0 ? pictured : articles;
  const [first, ...others] = candidates;
  return first && others.reduce((longest, it) => (it.words > longest.words ? it : longest), first);
}

/** The topics with most articles, in the order of their vocabulary where they have the same number. */
function topicsOf(year: YearInputs, articles: readonly Article[]): YearPageInputs['topics'] {
  const groups = groupBy(articles, ({ topics }) => topics);
  return topicList
    .vocabulary(year.common.vocabularies)
    .terms.map(({ title, slug }) => ({ title, slug, count: groups.get(slug)?.length ?? 0 }))
    .filter(({ count }) => count >= FEWEST)
    .sort((a, b) => b.count - a.count)
    .slice(0, TOPICS);
}

/** The number of articles of each category. */
function countsIn(articles: readonly Article[], categories: readonly CategoryName[]): number[] {
  const groups = groupBy(articles, ({ category }) => category);
  return categories.map(({ slug }) => groups.get(slug)?.length ?? 0);
}

function yearProps(inputs: YearPageInputs): YearProps {
  const { language, words } = inputs.chrome.value;
  const months = inputs.months.toReversed();
  const bars = monthBars(months.map(({ name, counts }) => [name, sumOf(counts)]));
  return {
    ...calendarProps(inputs),
    count: sumOf(bars.map(({ count }) => count)),
    ...(inputs.countedTo !== undefined && { counted: dayDate(inputs.countedTo, language) }),
    full: fullBarOf(bars),
    bars,
    categories: categoryBars(words, inputs.categories, partsOf(inputs)),
    topics: inputs.topics.map(({ title, slug, count }) => ({
      title,
      url: listUrl(words, 'topic', slug, inputs.period.name),
      count,
    })),
    months: months.map((month) => monthOfYear(inputs, month)),
  };
}

/** All twelve months, since each has its place in a row of bars. */
function partsOf({ chrome, period, months }: YearPageInputs): { name: string; counts: readonly number[] }[] {
  return messagesFor(chrome.value.language).monthsShort.map((name, index) => {
    const month = `${period.name}-${String(index + 1).padStart(2, '0')}`;
    return { name, counts: months.find((it) => it.name === month)?.counts ?? [] };
  });
}

function monthOfYear(
  { chrome, dayPages }: YearPageInputs,
  { name, days, counts, lead }: YearPageInputs['months'][number],
): MonthOfYear {
  return {
    sheet: monthSheet(name, new Set(dayPages ? days : []), monthName(name, chrome.value.language)),
    count: sumOf(counts),
    ...(lead && { lead: lead.value }),
  };
}
