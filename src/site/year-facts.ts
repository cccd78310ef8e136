import type { Article } from '../archive/article.ts';
import { dateOf, monthOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { identityOf } from '../archive/identity.ts';
import { aliasesOf } from '../archive/address-history.ts';
import type { ListKind } from '../archive/urls.ts';
import { itemsKey } from '../views/data.ts';
import { digestOf } from './digest.ts';
import { chronicleSource } from '../views/dossier.ts';
import { lastChange } from './last-change.ts';
import { categoryList, LISTS, RELATED, topicList } from './lists.ts';
import { periodNameOf } from './periods.ts';
import { searchKey } from './search-key.ts';
import type { Site } from './site.ts';
import type { Year } from './year.ts';

/** What a year has of a term: how many articles, and the periods in which they appeared, newest first. */
export interface TermOfYear {
  count: number;
  periods: readonly string[];
  /** Of a topic: digest of all that its dossier may say of the articles. */
  dossier?: string;
}

/** The identities of a category's newest articles, newest first, as many as stand under an article; and that of its oldest. */
export interface CategoryEnds {
  newest: readonly string[];
  oldest: string;
}

/** What is asked of every year, so that whoever knows it need not look at its articles. Serialisable. */
export interface YearFacts {
  /** Keys of the articles' cards. */
  cards: readonly string[];
  /** By the kind of a list and the slug of a term. */
  terms: Readonly<Partial<Record<ListKind, Readonly<Record<string, TermOfYear>>>>>;
  /** By the slug of a category. */
  ends: Readonly<Record<string, CategoryEnds>>;
  /** By month (`2023-03`), newest first: its number of articles. */
  months: Readonly<Record<string, number>>;
  /** By day of the calendar (`03-30`): digest of its cards. */
  days: Readonly<Record<string, string>>;
  /** Local date of the last change of one of the articles. */
  changed: string;
  /** What an article's place in the search index is made of, see `searchKey`. */
  search: readonly string[];
  /** By month, newest first: digest of all that the open data say of its articles. */
  data: Readonly<Record<string, string>>;
  /** Digest of the former addresses of the articles, where one has any. */
  former?: string;
}

export function factsOf(site: Site, year: Year): YearFacts {
  const { articles } = year;
  const cardKey = (article: Article): string => site.cardKey(article);
  const former = aliasesOf(articles);
  return {
    cards: articles.map(cardKey),
    terms: Object.fromEntries(LISTS.map((list) => [list.kind, termsOf(site, year, list)])),
    ends: mapped(year.byTerm(categoryList), endsOf),
    months: mapped(
      groupBy(articles, ({ date }) => monthOf(date)),
      (members) => members.length,
    ),
    days: mapped(groupBy(articles, dayOf), (members) => digestOf(members.map(cardKey))),
    changed: lastChange(articles),
    search: articles.map((article) => searchKey(site.archive, article)),
    data: mapped(
      groupBy(articles, ({ date }) => monthOf(date)),
      (members) => itemsKey(site, members),
    ),
    ...(former.length > 0 && { former: digestOf(former) }),
  };
}

/** The day of the calendar on which an article appeared: `03-30`. */
export const dayOf = ({ date }: Article): string => dateOf(date).slice(5);

function termsOf(site: Site, year: Year, list: (typeof LISTS)[number]): Record<string, TermOfYear> {
  const nameOf = periodNameOf(list.granularity);
  return mapped(year.byTerm(list), (members) => ({
    count: members.length,
    periods: [...new Set(members.map(nameOf))],
    ...(list === topicList && {
      dossier: digestOf(members.map((article) => chronicleSource(site, article))),
    }),
  }));
}

const endsOf = (members: readonly Article[]): CategoryEnds => ({
  newest: members.slice(0, RELATED).map(identityOf),
  oldest: identityOf(members.at(-1) as Article),
});

function mapped<T>(
  groups: ReadonlyMap<string, readonly Article[]>,
  of: (members: readonly Article[]) => T,
): Record<string, T> {
  return Object.fromEntries([...groups].map(([key, members]) => [key, of(members)]));
}
