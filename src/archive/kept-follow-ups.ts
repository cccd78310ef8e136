import type { Article } from './article.ts';

/** The follow-ups of an archive's articles, newest first. */
export interface KnownFollowUps {
  articles: readonly Article[];
  found: ReadonlyMap<Article, readonly Article[]>;
}

/**
 * The follow-ups of `articles` if they are those of other articles, as after a change to a text: each article must stand where one does
 * that `followUpsOf` cannot tell from it. Otherwise undefined.
 */
export function keptFollowUps(
  { articles: known, found }: KnownFollowUps,
  articles: readonly Article[],
): KnownFollowUps['found'] | undefined {
  if (known.length !== articles.length) return undefined;
  const replaced = new Map<Article, Article>();
  for (const [index, article] of articles.entries()) {
    const before = known[index] as Article;
    if (article === before) continue;
    if (followUpSource(article) !== followUpSource(before)) return undefined;
    replaced.set(before, article);
  }
  const now = (article: Article): Article => replaced.get(article) ?? article;
  return new Map([...found].map(([article, later]) => [now(article), later.map(now)]));
}

/** Everything in an article that decides which articles it follows up, and which follow it up. */
export function followUpSource(article: Article): string {
  const { date, title, teaser, topics, regions, url, aliases, links } = article;
  return JSON.stringify([date, title, teaser, topics, regions, url, aliases, links]);
}
