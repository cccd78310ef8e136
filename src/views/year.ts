import type { Article } from '../archive/article.ts';
import { yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import type { ListOf } from './list.ts';
import type { Edges } from './periods.ts';
import type { Site } from './site.ts';

/** The articles of a year, newest first, between those of other years. */
export class Year {
  /** `2023`. */
  readonly name: string;
  readonly articles: readonly Article[];
  older: Year | undefined;
  newer: Year | undefined;
  readonly #site: Site;
  readonly #terms = new Map<ListOf, ReadonlyMap<string, readonly Article[]>>();

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

  /** The periods before and after the year, by `nameOf`, in which there are articles, or articles of a term. */
  edges(nameOf: (article: Article) => string, list?: ListOf, slug = ''): Edges {
    const membersOf = (year: Year): readonly Article[] =>
      list ? (year.byTerm(list).get(slug) ?? []) : year.articles;
    let [{ older }, { newer }]: [Pick<Year, 'older'>, Pick<Year, 'newer'>] = [this, this];
    while (older && membersOf(older).length === 0) older = older.older;
    while (newer && membersOf(newer).length === 0) newer = newer.newer;
    const [before, after] = [older && membersOf(older)[0], newer && membersOf(newer).at(-1)];
    return { ...(before && { older: nameOf(before) }), ...(after && { newer: nameOf(after) }) };
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
