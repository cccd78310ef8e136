import type { Article } from '../archive/article.ts';
import { dateOf, monthOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { followUpSource } from '../archive/kept-follow-ups.ts';
import { aliasesOf } from '../archive/address-history.ts';
import type { ListKind } from '../archive/urls.ts';
import type { Card } from '../card/card.ts';
import type { CommonInputs } from './common-inputs.ts';
import { dataInputs } from './data-inputs.ts';
import { digestOf } from './digest.ts';
import { dossierEntry } from './dossier-inputs.ts';
import { lastChange } from './last-change.ts';
import { categoryList, granularityOf, type ListOf, LISTS, RELATED, topicList } from './lists.ts';
import { periodNameOf } from './periods.ts';
import { searchKey } from './search-key.ts';
import type { Shared } from './shared.ts';

/** A term in a year: its number of articles, and the periods in which they appeared, newest first. */
export interface TermOfYear {
  count: number;
  periods: readonly string[];
  /** Topics only: digest of the dossier entries. */
  dossier?: string;
}

/** Indexes into the year's articles: a category's newest ones, newest first, as many as an article lists; and its oldest one. */
export interface CategoryEnds {
  newest: readonly number[];
  oldest: number;
}

/**
 * What other years and the site as a whole need to know of a year, so that a build that has them cached can skip the year's
 * articles. They follow from the year's articles and the common inputs. Serialisable.
 */
export interface YearFacts {
  /** Digests of the articles' cards. */
  cards: readonly string[];
  /** By list kind and term slug. */
  terms: Readonly<Partial<Record<ListKind, Readonly<Record<string, TermOfYear>>>>>;
  /** By category slug. */
  ends: Readonly<Record<string, CategoryEnds>>;
  /** Number of articles by month (`2023-03`), newest first. */
  months: Readonly<Record<string, number>>;
  /** Digest of the cards by day of the calendar (`03-30`). */
  days: Readonly<Record<string, string>>;
  /** Local date of the last change of any article. */
  changed: string;
  /** Digests of the articles' search index entries, see `searchKey`. */
  search: readonly string[];
  /** Digest of the articles' data inputs by month, newest first. */
  data: Readonly<Record<string, string>>;
  /** Digest of the articles' former addresses, if there are any. */
  former?: string;
  /** Digest of everything in the articles that decides follow-ups. Most corrections leave it unchanged. */
  followUps: string;
}

/** The articles of a year, as facts need them. */
interface ArticlesOfYear {
  articles: readonly Article[];
  common: CommonInputs;
  /** The articles by term slug. */
  byTerm: (list: ListOf) => ReadonlyMap<string, readonly Article[]>;
  card: (article: Article) => Shared<Card>;
}

export function factsOf(year: ArticlesOfYear): YearFacts {
  const { articles, common } = year;
  const { vocabularies } = common;
  const cards = new Map(articles.map((article) => [article, digestOf(year.card(article).value)]));
  const cardOf = (article: Article): string => cards.get(article) as string;
  const months = groupBy(articles, ({ date }) => monthOf(date));
  const former = aliasesOf(articles);
  return {
    cards: [...cards.values()],
    terms: Object.fromEntries(LISTS.map((list) => [list.kind, termsOf(year, list, cardOf)])),
    ends: endsOf(year),
    months: mapped(months, (members) => members.length),
    days: mapped(groupBy(articles, dayOf), (members) => digestOf(members.map(cardOf))),
    changed: lastChange(articles),
    search: articles.map((article) => searchKey(vocabularies, article)),
    data: mapped(months, (members) =>
      digestOf(members.map((article) => dataInputs(cardOf(article), article, vocabularies))),
    ),
    ...(former.length > 0 && { former: digestOf(former) }),
    followUps: digestOf(articles.map(followUpSource)),
  };
}

/** The day of the calendar on which an article appeared: `03-30`. */
export const dayOf = ({ date }: Pick<Article, 'date'>): string => dateOf(date).slice(5);

function termsOf(
  year: ArticlesOfYear,
  list: ListOf,
  cardOf: (article: Article) => string,
): Record<string, TermOfYear> {
  const nameOf = periodNameOf(granularityOf(list, year.common.settings.exports));
  return mapped(year.byTerm(list), (members) => ({
    count: members.length,
    periods: [...new Set(members.map(nameOf))],
    ...(list === topicList && {
      dossier: digestOf(members.map((article) => dossierEntry(cardOf(article), article))),
    }),
  }));
}

function endsOf(year: ArticlesOfYear): Record<string, CategoryEnds> {
  const indexes = new Map(year.articles.map((article, index) => [article, index]));
  const indexOf = (article: Article | undefined): number => indexes.get(article as Article) as number;
  return mapped(year.byTerm(categoryList), (members) => ({
    newest: members.slice(0, RELATED).map(indexOf),
    oldest: indexOf(members.at(-1)),
  }));
}

function mapped<T>(
  groups: ReadonlyMap<string, readonly Article[]>,
  of: (members: readonly Article[]) => T,
): Record<string, T> {
  return Object.fromEntries([...groups].map(([key, members]) => [key, of(members)]));
}
