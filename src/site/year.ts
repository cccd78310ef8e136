import type { Article } from '../archive/article.ts';
import { yearOf } from '../archive/date.ts';
import type { CommonInputs } from './common-inputs.ts';
import type { FactsCache } from './facts-cache.ts';
import { type ListOf, RELATED } from './lists.ts';
import type { Edges } from './periods.ts';
import { YearArticles } from './year-articles.ts';
import type { CategoryEnds, TermOfYear, YearFacts } from './year-facts.ts';

/** A year, linked to the years before and after it. */
export class Year {
  readonly own: YearArticles;
  older: Year | undefined;
  newer: Year | undefined;

  constructor(own: YearArticles) {
    this.own = own;
  }

  /** `2023`. */
  get name(): string {
    return this.own.name;
  }

  /** Newest first. */
  get articles(): readonly Article[] {
    return this.own.articles;
  }

  get facts(): YearFacts {
    return this.own.facts;
  }

  /** The term's facts in this year, if it has any articles. */
  termOf(list: ListOf, slug: string): TermOfYear | undefined {
    const terms = this.facts.terms[list.kind] ?? {};
    return Object.hasOwn(terms, slug) ? terms[slug] : undefined;
  }

  /** The newest articles of a category and its oldest one, if it has any. */
  #endsOf(slug: string): CategoryEnds | undefined {
    const { ends } = this.facts;
    return Object.hasOwn(ends, slug) ? ends[slug] : undefined;
  }

  /** The nearest periods outside the year with articles; `nameOf` names an article's period. */
  edges(nameOf: (article: Article) => string): Edges {
    const [older, newer] = [this.older?.articles[0], this.newer?.articles.at(-1)];
    return { ...(older && { older: nameOf(older) }), ...(newer && { newer: nameOf(newer) }) };
  }

  /** The nearest periods outside the year with articles of a term. */
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

  /** A category's articles before the year, as many as its oldest article lists; and the next one after the year. */
  edgesOfCategory(slug: string): { older: Article[]; newer?: Article } {
    const older: Article[] = [];
    for (let year = this.older; year && older.length < RELATED; year = year.older)
      for (const index of year.#endsOf(slug)?.newest ?? []) older.push(year.articles[index] as Article);
    let after = this.newer;
    while (after && !after.#endsOf(slug)) after = after.newer;
    const newer = after?.articles[after.#endsOf(slug)?.oldest ?? -1];
    return { older: older.slice(0, RELATED), ...(newer && { newer }) };
  }
}

/** The years with articles, newest first. Where a year `before` has the very same articles, its own part is taken over. */
export function yearsOf(
  articles: readonly Article[],
  common: CommonInputs,
  cache: FactsCache,
  before: readonly Year[] = [],
): Year[] {
  const years: Year[] = [];
  const former = new Map(before.map(({ name, own }) => [name, own]));
  // A year's articles are consecutive, which avoids computing the year of each of 50,000.
  for (let start = 0; start < articles.length;) {
    const name = yearOf((articles[start] as Article).date);
    let end = start + 1;
    while (articles[end]?.date.startsWith(name)) end++;
    const own = articles.slice(start, end);
    const known = former.get(name);
    years.push(new Year(known?.isOf(common, own) ? known : new YearArticles(common, name, own, cache)));
    start = end;
  }
  for (const [index, year] of years.entries())
    [year.newer, year.older] = [years[index - 1], years[index + 1]];
  return years;
}
