import type { Article } from './article.ts';
import { monthOf, yearOf } from './date.ts';
import { FollowUpSearch, isLinked, type SearchState } from './follow-up-search.ts';
import type { InternalLinks } from './internal-links.ts';

/** Follow-ups that an article shows. */
const SHOWN = 5;

/** What the articles of a closed span have found, from the oldest one on, and what later ones need to know of them. Serialisable. */
export interface ClosedFollowUps {
  /** By the rank of an article, 0 being the oldest: the ranks of later articles that found it, oldest first. */
  found: Record<number, Later[]>;
  search: SearchState;
}

/** The years before the newest one, or those and the months before the newest month. */
export type ClosedSpan = 'years' | 'months';

/** Has what a closed span has found from an earlier run, where one knows it. */
export type RememberedFollowUps = (span: ClosedSpan, find: () => ClosedFollowUps) => ClosedFollowUps;

type Later = readonly [rank: number, isLinked: boolean];

/**
 * Later articles on the same matter, newest first, for every article that has some.
 *
 * An article looks for earlier ones, with what was known when it appeared: its links first, then those that share a topic or a
 * region with it and enough rare stems of headline and teaser. A stem weighs log2(articles / articles with it), by the years
 * closed before; shared topics and regions weigh likewise. Enough is the weight of two stems that occur once, or of three if no
 * topic is shared. An article's finds depend on older articles alone, so nothing published later changes them, and those of
 * closed spans may be remembered. `articles` are newest first.
 */
export function followUpsOf(
  articles: readonly Article[],
  links: InternalLinks,
  remembered: RememberedFollowUps = (_span, find) => find(),
): ReadonlyMap<Article, readonly Article[]> {
  const oldestFirst = articles.toReversed();
  const years = closedBefore(oldestFirst, yearOf);
  const months = closedBefore(oldestFirst, monthOf);
  const first = (): ClosedFollowUps => findIn(oldestFirst, [0, years], links);
  const closed = remembered('months', () => {
    const old = remembered('years', first);
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

/** How many articles appeared in other periods than the newest. `articles` are oldest first. */
function closedBefore(articles: readonly Article[], periodOf: (date: string) => string): number {
  const newest = articles.at(-1);
  const isOpen = ({ date }: Article): boolean =>
    newest !== undefined && periodOf(date) === periodOf(newest.date);
  return articles.findLastIndex((article) => !isOpen(article)) + 1;
}

/** Has a span of articles look for earlier ones, one after the other, and closes years. `state` is what is known of those before it. */
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

/** What a span has found, and a later one. */
function joined(older: Record<number, Later[]>, newer: Record<number, Later[]>): Record<number, Later[]> {
  const all = { ...older };
  for (const [rank, later] of Object.entries(newer))
    all[Number(rank)] = [...(older[Number(rank)] ?? []), ...later];
  return all;
}

/** Of more than are shown, those that link the article stay, then the newest. `later` are oldest first, the result newest first. */
function shown(later: readonly Later[]): Later[] {
  const newest = later.toReversed();
  const kept = new Set(newest.toSorted(([, a], [, b]) => Number(b) - Number(a)).slice(0, SHOWN));
  return newest.filter((it) => kept.has(it));
}
