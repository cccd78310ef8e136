import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import type { Term } from '../archive/term.ts';
import { type ListKind, listUrl } from '../archive/urls.ts';
import { monthName, periodName } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import { granularityOf, type ListOf, LISTS } from '../site/lists.ts';
import type { Link, Page } from '../site/page.ts';
import type { PeriodPageProps } from '../site/period-page.ts';
import { type Edges, type Period, periodNameOf, periodsOf } from '../site/periods.ts';
import { type Shared, valuesOf } from '../site/shared.ts';
import type { SiteChrome } from '../site/site-chrome.ts';
import type { YearInputs } from '../site/year-inputs.ts';
import { breadcrumb, headTitle, listTitle } from './list.ts';

export interface PeriodProps extends PeriodPageProps {
  cards: readonly Card[];
  /** Instead of `cards`, on a site without lists by month: the year's articles, newest month first. */
  months?: readonly { title: string; cards: readonly Card[] }[];
}

interface PeriodInputs {
  chrome: Shared<SiteChrome>;
  kind: ListKind;
  term: Pick<Term, 'title' | 'plural' | 'slug'>;
  period: Edges & { name: string };
  cards: readonly Shared<Card>[];
  /** Whether the page groups headlines by month, without teasers. */
  byMonth: boolean;
}

/** The pages of the terms' periods in a year. */
export function periodPages(year: YearInputs): Page<PeriodProps>[] {
  return LISTS.flatMap((list) => {
    const groups = year.own.byTerm(list);
    const nameOf = periodNameOf(granularityOf(list, year.common.settings.exports));
    return list.vocabulary(year.common.vocabularies).terms.flatMap((term) => {
      const articles = groups.get(term.slug);
      if (!articles) return [];
      const periods = periodsOf(articles, nameOf, year.terms[list.kind]?.[term.slug]);
      return periods.map((period) => periodPage(year, list, term, period));
    });
  });
}

const periodPage = definePage({
  kind: 'period',
  path: ({ common }: YearInputs, { kind }: ListOf, { slug }: Term, { name }: Period) =>
    listUrl(common.words, kind, slug, name),
  inputs: periodInputs,
  props: periodProps,
});

function periodInputs(
  { common, own }: YearInputs,
  { kind }: ListOf,
  { title, plural, slug }: Term,
  { articles, ...period }: Period,
): PeriodInputs {
  const cards = articles.map((article: Article) => own.card(article));
  // A year of what is meant to be read by months would be too long with teasers.
  const byMonth = !common.settings.exports.monthLists;
  return { chrome: common.chrome, kind, term: { title, plural, slug }, period, cards, byMonth };
}

function periodProps({
  chrome: { value: chrome },
  kind,
  term,
  period,
  ...inputs
}: PeriodInputs): PeriodProps {
  const cards = valuesOf(inputs.cards);
  const months = [...groupBy(cards, ({ date }) => monthOf(date))].map(([month, members]) => ({
    title: monthName(month, chrome.language),
    cards: members,
  }));
  const texts = messagesFor(chrome.language);
  const name = periodName(period.name, chrome.language);
  const title = texts.listTitle(listTitle(kind, term), name);
  const link = (other: string): Link => ({
    title: periodName(other, chrome.language),
    url: listUrl(chrome.words, kind, term.slug, other),
  });
  return {
    chrome,
    head: {
      title: texts.listTitle(headTitle(texts, kind, term), name),
      description: texts.allOf(title),
      path: listUrl(chrome.words, kind, term.slug, period.name),
    },
    breadcrumb: [
      ...breadcrumb(chrome, kind),
      { title: listTitle(kind, term), url: listUrl(chrome.words, kind, term.slug) },
    ],
    title,
    ...(inputs.byMonth ? { cards: [], months } : { cards }),
    ...(period.older !== undefined && { older: link(period.older) }),
    ...(period.newer !== undefined && { newer: link(period.newer) }),
  };
}
