import type { Article } from './article.ts';
import { yearOf } from './date.ts';
import { FollowUpSearch, isLinked, type SearchState } from './follow-up-search.ts';
import type { InternalLinks } from './internal-links.ts';

/** Follow-ups that an article shows. */
const SHOWN = 5;

/** What articles of closed years have found, and what later ones need to know of them. Serialisable. */
export interface ClosedFollowUps {
  /** By the rank of an article, 0 being the oldest: the ranks of later articles that found it, oldest first. */
  found: Record<number, Later[]>;
  search: SearchState;
}

type Later = readonly [rank: number, isLinked: boolean];

/**
 * Later articles on the same matter, newest first, for every article that has some.
 *
 * An article looks for earlier ones, with what was known when it appeared: its links first, then those that share a topic or a
 * region with it and enough rare stems of headline and teaser. A stem weighs log2(articles / articles with it), by the years
 * closed before; shared topics and regions weigh likewise. Enough is what two stems weigh that stand once, or three where no
 * topic is shared. An article's finds depend on older articles alone, so nothing published later changes them: those of the
 * years before the newest may be remembered. `articles` are newest first.
 */
export function followUpsOf(
  articles: readonly Article[],
  links: InternalLinks,
  remembered: (find: () => ClosedFollowUps) => ClosedFollowUps = (find) => find(),
): ReadonlyMap<Article, readonly Article[]> {
  const oldestFirst = articles.toReversed();
  const newest = yearOf(articles[0]?.date ?? '');
  const closed = oldestFirst.filter(({ date }) => yearOf(date) !== newest);
  const { found, search: state } = remembered(() => {
    const search = new FollowUpSearch(closed.length);
    return { found: findAll(search, closed, links, 0), search: search.state };
  });
  const search = new FollowUpSearch(articles.length, closed, state);
  const open = findAll(search, oldestFirst.slice(closed.length), links, closed.length);
  const all = new Map<Article, readonly Article[]>();
  const ranks = new Set([...Object.keys(found), ...Object.keys(open)].map(Number));
  for (const rank of ranks) {
    const later = shown([...(found[rank] ?? []), ...(open[rank] ?? [])]);
    all.set(
      oldestFirst[rank] as Article,
      later.map(([other]) => oldestFirst[other] as Article),
    );
  }
  return all;
}

/** Has whole years look for earlier articles, one after the other, and closes them. `first` is the rank of the first article. */
function findAll(
  search: FollowUpSearch,
  articles: readonly Article[],
  links: InternalLinks,
  first: number,
): Record<number, Later[]> {
  const found: Record<number, Later[]> = {};
  for (const [index, article] of articles.entries()) {
    for (const earlier of search.earlier(article, links.linkedFrom(article)))
      (found[earlier.rank] ??= []).push([first + index, isLinked(earlier)]);
    search.add(article);
    const next = articles[index + 1];
    if (!next || yearOf(next.date) !== yearOf(article.date)) search.closeYear();
  }
  return found;
}

/** Of more than are shown, those that link the article stay, then the newest. `later` are oldest first, the result newest first. */
function shown(later: readonly Later[]): Later[] {
  const newest = later.toReversed();
  const kept = new Set(newest.toSorted(([, a], [, b]) => Number(b) - Number(a)).slice(0, SHOWN));
  return newest.filter((it) => kept.has(it));
}
