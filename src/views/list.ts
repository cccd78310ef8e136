import { yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import type { Term } from '../archive/term.ts';
import { type ListKind, listUrl, overviewUrl } from '../archive/urls.ts';
import { monthName, periodName } from '../i18n/dates.ts';
import type { Card } from '../card/card.ts';
import { type Dossier, dossierOf, dossierSource } from './dossier.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { Link, Page } from '../site/page.ts';
import { type ListOf, LISTS } from '../site/lists.ts';
import { type Period, periodNameOf, periodsOf } from '../site/periods.ts';
import type { Site } from '../site/site.ts';
import type { Year } from '../site/year.ts';

/** Articles on a term's first page; the periods lead to all others. */
const NEWEST = 30;

export interface ListProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  description?: string;
  /** Topics only. */
  dossier?: Dossier;
  newest: readonly Card[];
  /** A term by month has its months under each year; by year, only the years. */
  years: readonly { title: string; url?: string; months: readonly Link[] }[];
  /** Regions: the places of a Land. */
  places: readonly Link[];
}

export interface PeriodProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  cards: readonly Card[];
  older?: Link;
  newer?: Link;
}

/** The page of every term of every vocabulary. */
export function listPages(site: Site): Page<ListProps>[] {
  return LISTS.flatMap((list) =>
    list.vocabulary(site).terms.map((term): Page<ListProps> => ({
      kind: 'list',
      path: listUrl(list.kind, term.slug),
      source: () => listSource(site, list, term),
      props: () => listProps(site, list, term),
    })),
  );
}

/** The pages of the terms' periods in a year. */
export function periodPages(site: Site, year: Year): Page<PeriodProps>[] {
  return LISTS.flatMap((list) => {
    const [groups, nameOf] = [year.byTerm(list), periodNameOf(list.granularity)];
    return list.vocabulary(site).terms.flatMap((term) => {
      const articles = groups.get(term.slug);
      if (!articles) return [];
      const periods = periodsOf(articles, nameOf, year.edgesOfTerm(list, term.slug));
      return periods.map((period): Page<PeriodProps> => ({
        kind: 'period',
        path: listUrl(list.kind, term.slug, period.name),
        props: () => periodProps(site, list, term, period),
      }));
    });
  });
}

/** All that a list is made of, with its links as the names of their periods. */
function listSource(site: Site, list: ListOf, term: Term): unknown {
  const newest = site.articlesOf(list, term.slug, NEWEST);
  return [
    ...[site.chrome, list.kind, term, newest.map((article) => site.cardKey(article))],
    site.periodsOf(list, term.slug).join(' '),
    placesOf(site, list, term),
    list.kind === 'topic' && dossierSource(site, term),
  ];
}

/** The places of a Land. */
const placesOf = (site: Site, { kind, vocabulary }: ListOf, { slug }: Term): Link[] =>
  vocabulary(site)
    .terms.filter(({ within }) => within === slug)
    .map((place) => ({ title: place.title, url: listUrl(kind, place.slug) }));

function listProps(site: Site, list: ListOf, term: Term): ListProps {
  const { kind } = list;
  const title = listTitle(kind, term);
  const url = listUrl(kind, term.slug);
  const dossier = kind === 'topic' ? dossierOf(site, term) : undefined;
  return {
    chrome: site.chrome,
    head: {
      title: headTitle(site, kind, term),
      description: term.description ?? site.texts.allOf(title),
      path: url,
    },
    breadcrumb: breadcrumb(site, kind),
    title,
    ...(term.description !== undefined && { description: term.description }),
    ...(dossier && { dossier }),
    newest: site.cards(site.articlesOf(list, term.slug, NEWEST)),
    years: yearsOf(site, kind, term, site.periodsOf(list, term.slug)),
    places: placesOf(site, list, term),
  };
}

export const listTitle = (kind: ListKind, term: Term): string => (kind === 'type' ? term.plural : term.title);

/** Titles of documents tell a topic from a standing page or a region of the same name. */
const headTitle = (site: Site, kind: ListKind, term: Term): string =>
  kind === 'category' ? term.title : site.texts.inIndex(listTitle(kind, term), indexTitle(site, kind));

const indexTitle = ({ texts }: Site, kind: ListKind): string =>
  ({
    category: texts.categories,
    region: texts.regions,
    type: texts.types,
    topic: texts.topics,
    author: texts.authors,
  })[kind];

function breadcrumb(site: Site, kind: ListKind, term?: Term): Link[] {
  const { texts, chrome } = site;
  const links = [
    { title: texts.home, url: chrome.home },
    { title: indexTitle(site, kind), url: overviewUrl(kind) },
  ];
  return term ? [...links, { title: listTitle(kind, term), url: listUrl(kind, term.slug) }] : links;
}

function yearsOf(site: Site, kind: ListKind, term: Term, periods: readonly string[]): ListProps['years'] {
  const years = groupBy(periods, yearOf);
  return [...years].map(([year, members]) => {
    const byYear = members[0] === year;
    if (byYear) return { title: year, url: listUrl(kind, term.slug, year), months: [] };
    const months = members.map((name) => ({
      title: monthName(name, site.chrome.language),
      url: listUrl(kind, term.slug, name),
    }));
    return { title: year, months };
  });
}

function periodProps(site: Site, { kind }: ListOf, term: Term, period: Period): PeriodProps {
  const name = periodName(period.name, site.chrome.language);
  const title = site.texts.listTitle(listTitle(kind, term), name);
  const link = (other: string): Link => ({
    title: periodName(other, site.chrome.language),
    url: listUrl(kind, term.slug, other),
  });
  return {
    chrome: site.chrome,
    head: {
      title: site.texts.listTitle(headTitle(site, kind, term), name),
      description: site.texts.allOf(title),
      path: listUrl(kind, term.slug, period.name),
    },
    breadcrumb: breadcrumb(site, kind, term),
    title,
    cards: site.cards(period.articles),
    ...(period.older !== undefined && { older: link(period.older) }),
    ...(period.newer !== undefined && { newer: link(period.newer) }),
  };
}
