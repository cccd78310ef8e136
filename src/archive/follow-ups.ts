import type { Article } from './article.ts';
import { monthOf, yearOf } from './date.ts';
import { FollowUpSearch, isLinked, type SearchState } from './follow-up-search.ts';
import type { InternalLinks } from './internal-links.ts';

/** The most follow-ups that an article shows. */
const SHOWN = 5;

/** The follow-ups within a closed span, which starts with the oldest article, and the search index that later articles need. Serialisable. */
export interface ClosedFollowUps {
  /** By rank of an article (0 is the oldest): the ranks of the later articles that found it, oldest first. */
  found: Record<number, Later[]>;
  search: SearchState;
}

/** All years before the newest, or all months before the newest. */
export type ClosedSpan = 'years' | 'months';

/** Returns the follow-ups of a closed span from an earlier run if they are cached; otherwise calls `find`. */
export type CachedFollowUps = (span: ClosedSpan, find: () => ClosedFollowUps) => ClosedFollowUps;

type Later = readonly [rank: number, isLinked: boolean];

/**
 * Later articles on the same matter, newest first, for every article that has some.
 *
 * Each article looks for earlier ones, with the statistics of its own time: first those that it links to, then those that share a
 * topic or a region with it and enough rare stems of headline and teaser. A stem weighs log2(articles / articles with it), counted in
 * the years closed before; shared topics and regions weigh likewise. The threshold is the weight of two stems that occur once, or of
 * three if no topic is shared. What an article finds depends on older articles alone, so nothing published later changes it, and the
 * results of closed spans can be cached. `articles` are newest first.
 */
export function followUpsOf(
  articles: readonly Article[],
  links: InternalLinks,
  cached: CachedFollowUps = (_span, find) => find(),
): ReadonlyMap<Article, readonly Article[]> {
  const oldestFirst = articles.toReversed();
  const years = closedBefore(oldestFirst, yearOf);
  const months = closedBefore(oldestFirst, monthOf);
  const first = (): ClosedFollowUps => findIn(oldestFirst, [0, years], links);
  const closed = cached('months', () => {
    const old = cached('years', first);
    const { found, search } = findIn(oldestFirst, [years, months], links, old.search);
    return { found: joined(old.found, found), search };
  });
  const open = findIn(oldestFirst, [months, articles.length], links, closed.search);
  const all = new Map<Article, readonly Article[]>();
  for (const [rank, finders] of Object.entries(joined(closed.found, open.found))) {
    const later = shown(finders).map(([other]) => oldestFirst[other] as Article);
    all.set(oldestFirst[Number(rank)] as Article, later);
  }
  return all;
}

/** How many articles appeared before the newest article's period. `articles` are oldest first. */
function closedBefore(articles: readonly Article[], periodOf: (date: string) => string): number {
  const newest = articles.at(-1);
  const isOpen = ({ date }: Article): boolean =>
    newest !== undefined && periodOf(date) === periodOf(newest.date);
  return articles.findLastIndex((article) => !isOpen(article)) + 1;
}

/** Searches for each article of a span in turn, and closes years between them. `state` is the index of the articles before the span. */
function findIn(
  oldestFirst: readonly Article[],
  [start, end]: readonly [start: number, end: number],
  links: InternalLinks,
  state?: SearchState,
): ClosedFollowUps {
  const search = new FollowUpSearch(end, oldestFirst.slice(0, start), state);
  const found: Record<number, Later[]> = {};
  for (let rank = start; rank < end; rank++) {
    const [article, next] = [oldestFirst[rank] as Article, oldestFirst[rank + 1]];
    for (const earlier of search.earlier(article, links.linkedFrom(article)))
      (found[earlier.rank] ??= []).push([rank, isLinked(earlier)]);
    search.add(article);
    if (next && yearOf(next.date) !== yearOf(article.date)) search.closeYear();
  }
  return { found, search: search.state };
}

/** Joins what two successive spans have found. */
function joined(older: Record<number, Later[]>, newer: Record<number, Later[]>): Record<number, Later[]> {
  const all = { ...older };
  for (const [rank, later] of Object.entries(newer))
    all[Number(rank)] = [...(older[Number(rank)] ?? []), ...later];
  return all;
}

/** The follow-ups to show: those that link to the article first, then the newest. `later` are oldest first, the result newest first. */
function shown(later: readonly Later[]): Later[] {
  const newest = later.toReversed();
  const kept = new Set(newest.toSorted(([, a], [, b]) => Number(b) - Number(a)).slice(0, SHOWN));
  return newest.filter((it) => kept.has(it));
}
