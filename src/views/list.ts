import { yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import type { Term } from '../archive/term.ts';
import { type ListKind, listUrl, overviewUrl } from '../archive/urls.ts';
import { monthName } from '../i18n/dates.ts';
import { type Messages, messagesFor } from '../i18n/messages.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import { type ListOf, LISTS } from '../site/lists.ts';
import type { Link, Page } from '../site/page.ts';
import { type Shared, valuesOf } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import { type Head, homeLink, type SiteChrome } from '../site/site-chrome.ts';
import { type Dossier, type DossierInputs, dossierInputs, dossierOf } from './dossier.ts';

/** Articles on a term's first page; the periods lead to all others. */
const NEWEST = 24;

export interface ListProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  description?: string;
  /** Topics only. */
  dossier?: Dossier;
  newest: readonly Card[];
  /** A list by month has the months below each year; a list by year has only the years. See `granularityOf`. */
  years: readonly { title: string; url?: string; months: readonly Link[] }[];
  /** Regions only: the places of a Land. */
  places: readonly Link[];
}

interface ListInputs {
  chrome: Shared<SiteChrome>;
  kind: ListKind;
  term: Term;
  newest: readonly Shared<Card>[];
  /** Names of the periods with articles, newest first, separated by spaces: a term has up to several hundred. */
  periods: string;
  /** Regions only: the places of a Land. */
  places: readonly Pick<Term, 'title' | 'slug'>[];
  /** Topics only. */
  dossier?: DossierInputs;
}

/** A page for every term of every vocabulary. */
export const listPages = (site: Site): Page<ListProps>[] =>
  LISTS.flatMap((list) =>
    list.vocabulary(site.common.vocabularies).terms.map((term) => listPage(site, list, term)),
  );

const listPage = definePage({
  kind: 'list',
  path: ({ common }: Site, { kind }: ListOf, { slug }: Term) => listUrl(common.words, kind, slug),
  inputs: listInputs,
  props: listProps,
});

function listInputs(site: Site, list: ListOf, term: Term): ListInputs {
  const { kind } = list;
  const places = list.vocabulary(site.common.vocabularies).terms.filter(({ within }) => within === term.slug);
  const dossier = kind === 'topic' ? dossierInputs(site, term.slug) : undefined;
  return {
    chrome: site.common.chrome,
    kind,
    term,
    newest: site.cards(site.articlesOf(list, term.slug, NEWEST)),
    periods: site.periodsOf(list, term.slug).join(' '),
    places: places.map(({ title, slug }) => ({ title, slug })),
    ...(dossier && { dossier }),
  };
}

function listProps(inputs: ListInputs): ListProps {
  const { kind, term } = inputs;
  const chrome = inputs.chrome.value;
  const texts = messagesFor(chrome.language);
  const title = listTitle(kind, term);
  const dossier = inputs.dossier && dossierOf(inputs.dossier, chrome);
  return {
    chrome,
    head: {
      title: headTitle(texts, kind, term),
      description: term.description ?? texts.allOf(title),
      path: listUrl(chrome.words, kind, term.slug),
    },
    breadcrumb: breadcrumb(chrome, kind),
    title,
    ...(term.description !== undefined && { description: term.description }),
    ...(dossier && { dossier }),
    newest: valuesOf(inputs.newest),
    years: yearLinks(inputs, chrome),
    places: inputs.places.map((place) => ({
      title: place.title,
      url: listUrl(chrome.words, kind, place.slug),
    })),
  };
}

export const listTitle = (kind: ListKind, term: Pick<Term, 'title' | 'plural'>): string =>
  kind === 'type' ? term.plural : term.title;

/** Document titles distinguish a topic from a static page or a region of the same name. */
export const headTitle = (texts: Messages, kind: ListKind, term: Pick<Term, 'title' | 'plural'>): string =>
  kind === 'category' ? term.title : texts.inIndex(listTitle(kind, term), indexTitle(texts, kind));

const indexTitle = (texts: Messages, kind: ListKind): string =>
  ({
    category: texts.categories,
    region: texts.regions,
    type: texts.types,
    topic: texts.topics,
    author: texts.authors,
  })[kind];

export const breadcrumb = (chrome: SiteChrome, kind: ListKind): Link[] => [
  homeLink(chrome),
  { title: indexTitle(messagesFor(chrome.language), kind), url: overviewUrl(chrome.words, kind) },
];

function yearLinks(
  { kind, term, periods }: ListInputs,
  { language, words }: Pick<SiteChrome, 'language' | 'words'>,
): ListProps['years'] {
  const years = groupBy(periods === '' ? [] : periods.split(' '), yearOf);
  return [...years].map(([year, members]) => {
    const byYear = members[0] === year;
    if (byYear) return { title: year, url: listUrl(words, kind, term.slug, year), months: [] };
    const months = members.map((name) => ({
      title: monthName(name, language),
      url: listUrl(words, kind, term.slug, name),
    }));
    return { title: year, months };
  });
}
