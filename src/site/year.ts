import type { Article } from '../archive/article.ts';
import { monthOf, yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { identityOf } from '../archive/identity.ts';
import { digestOf } from './digest.ts';
import { type ListOf, RELATED } from './lists.ts';
import type { Edges } from './periods.ts';
import type { Site } from './site.ts';
import { type CategoryEnds, factsOf, type TermOfYear, type YearFacts } from './year-facts.ts';

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
    return (this.#cardsKey ??= this.#keyOf(this.articles));
  }

  /** The same of the articles before the month of its newest one. */
  get closedMonthsKey(): string {
    const newest = monthOf(this.articles[0]?.date ?? '');
    return this.#keyOf(this.articles.filter(({ date }) => monthOf(date) !== newest));
  }

  #keyOf(articles: readonly Article[]): string {
    const { chrome, settings, terms, preview } = this.#site;
    return digestOf([chrome, settings, terms, preview, articles.map(identityOf).join('\n')]);
  }

  get facts(): YearFacts {
    return (this.#facts ??= factsOf(this.#site, this));
  }

  /** Takes over facts that an earlier build found of the same articles and vocabularies. */
  know(facts: YearFacts): void {
    this.#facts = facts;
    this.#site.knowCardKeys(this, facts.cards);
  }

  /** What it has of a term, if anything. */
  termOf(list: ListOf, slug: string): TermOfYear | undefined {
    const terms = this.facts.terms[list.kind] ?? {};
    return Object.hasOwn(terms, slug) ? terms[slug] : undefined;
  }

  /** The ends of a category, if it has any. */
  endsOf(slug: string): CategoryEnds | undefined {
    const { ends } = this.facts;
    return Object.hasOwn(ends, slug) ? ends[slug] : undefined;
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

  /** The identities of a category's articles before and after the year: those that stand under its oldest one, and the next. */
  edgesOfCategory(slug: string): { older: string[]; newer?: string } {
    const older: string[] = [];
    for (let year = this.older; year && older.length < RELATED; year = year.older)
      older.push(...(year.endsOf(slug)?.newest ?? []));
    let newer = this.newer;
    while (newer && !newer.endsOf(slug)) newer = newer.newer;
    const next = newer?.endsOf(slug)?.oldest;
    return { older: older.slice(0, RELATED), ...(next !== undefined && { newer: next }) };
  }
}

/** The years in which something appeared, newest first. */
export function yearsOf(site: Site): Year[] {
  const { articles } = site.archive;
  const years: Year[] = [];
  // Articles of a year stand together, which spares a name for each of 50,000.
  for (let start = 0; start < articles.length;) {
    const name = yearOf((articles[start] as Article).date);
    let end = start + 1;
    while (articles[end]?.date.startsWith(name)) end++;
    years.push(new Year(site, name, articles.slice(start, end)));
    start = end;
  }
  for (const [index, year] of years.entries())
    [year.newer, year.older] = [years[index - 1], years[index + 1]];
  return years;
}
