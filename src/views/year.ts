import type { Article } from '../archive/article.ts';
import { yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { identityOf } from '../archive/identity.ts';
import type { ListKind } from '../archive/urls.ts';
import { itemSource } from './data.ts';
import { digestOf } from './digest.ts';
import { type ListOf, LISTS } from './lists.ts';
import { type Edges, periodNameOf } from './periods.ts';
import { searchKey } from './search-key.ts';
import type { Site } from './site.ts';

/** What a year has of a term: how many articles, and the periods in which they appeared, newest first. */
export interface TermOfYear {
  count: number;
  periods: readonly string[];
}

/** What is asked of every year, so that whoever knows it need not look at its articles. Serialisable. */
export interface YearFacts {
  /** Keys of the articles' cards. */
  cards: readonly string[];
  /** By the kind of a list and the slug of a term. */
  terms: Readonly<Partial<Record<ListKind, Readonly<Record<string, TermOfYear>>>>>;
  /** What an article's place in the search index is made of, see `searchKey`. */
  search: readonly string[];
  /** Digest of all that the open data say of the articles. */
  data: string;
}

/** The articles of a year, newest first, between those of other years. */
export class Year {
  /** `2023`. */
  readonly name: string;
  readonly articles: readonly Article[];
  older: Year | undefined;
  newer: Year | undefined;
  readonly #site: Site;
  readonly #terms = new Map<ListOf, ReadonlyMap<string, readonly Article[]>>();
  #facts: YearFacts | undefined;
  #cardsKey: string | undefined;

  constructor(site: Site, name: string, articles: readonly Article[]) {
    [this.#site, this.name, this.articles] = [site, name, articles];
  }

  /** Its articles by the slugs of the terms that they have in a list. */
  byTerm(list: ListOf): ReadonlyMap<string, readonly Article[]> {
    let groups = this.#terms.get(list);
    if (!groups) {
      groups = groupBy(this.articles, (article) => list.keys(article, this.#site));
      this.#terms.set(list, groups);
    }
    return groups;
  }

  /** Digest of all that the cards of its articles are made of, and of what is the same on all pages. */
  get cardsKey(): string {
    const { frame, settings, terms, preview } = this.#site;
    return (this.#cardsKey ??= digestOf([
      ...[frame, settings, terms, preview],
      this.articles.map(identityOf).join('\n'),
    ]));
  }

  get facts(): YearFacts {
    return (this.#facts ??= this.#findFacts());
  }

  /** Takes over facts that an earlier build found of the same articles and vocabularies. */
  know(facts: YearFacts): void {
    this.#facts = facts;
    this.#site.knowCardKeys(this.articles, facts.cards);
  }

  /** What it has of a term, if anything. */
  termOf(list: ListOf, slug: string): TermOfYear | undefined {
    const terms = this.facts.terms[list.kind] ?? {};
    return Object.hasOwn(terms, slug) ? terms[slug] : undefined;
  }

  #findFacts(): YearFacts {
    const terms = LISTS.map((list) => {
      const nameOf = periodNameOf(list.granularity);
      const found = [...this.byTerm(list)].map(([slug, members]): [string, TermOfYear] => [
        slug,
        { count: members.length, periods: [...new Set(members.map(nameOf))] },
      ]);
      return [list.kind, Object.fromEntries(found)];
    });
    return {
      cards: this.articles.map((article) => this.#site.cardKey(article)),
      terms: Object.fromEntries(terms) as YearFacts['terms'],
      search: this.articles.map((article) => searchKey(this.#site.archive, article)),
      data: digestOf(this.articles.map((article) => itemSource(this.#site, article))),
    };
  }

  /** The periods before and after the year, by `nameOf`, in which there are articles. */
  edges(nameOf: (article: Article) => string): Edges {
    const [older, newer] = [this.older?.articles[0], this.newer?.articles.at(-1)];
    return { ...(older && { older: nameOf(older) }), ...(newer && { newer: nameOf(newer) }) };
  }

  /** The periods before and after the year in which there are articles of a term. */
  edgesOfTerm(list: ListOf, slug: string): Edges {
    let [older, newer] = [this.older, this.newer];
    while (older && !older.termOf(list, slug)) older = older.older;
    while (newer && !newer.termOf(list, slug)) newer = newer.newer;
    const [before, after] = [
      older?.termOf(list, slug)?.periods[0],
      newer?.termOf(list, slug)?.periods.at(-1),
    ];
    return { ...(before !== undefined && { older: before }), ...(after !== undefined && { newer: after }) };
  }
}

/** The years in which something appeared, newest first. */
export function yearsOf(site: Site): Year[] {
  const groups = groupBy(site.archive.articles, ({ date }) => yearOf(date));
  const years = [...groups].map(([name, articles]) => new Year(site, name, articles));
  for (const [index, year] of years.entries())
    [year.newer, year.older] = [years[index - 1], years[index + 1]];
  return years;
}
