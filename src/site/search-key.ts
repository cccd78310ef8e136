import type { Article } from '../archive/article.ts';
import { identityOf } from '../archive/identity.ts';
import { listedRegions, type Vocabularies } from '../archive/vocabularies.ts';
import { kickerOf } from '../card/card.ts';
import { digestOf } from './digest.ts';

/**
 * Digest of everything that a search index holds of an article: its file, and what vocabularies and pictures add to it. Titles of
 * categories and types are only shown, so the list of slices has them.
 */
export function searchKey(vocabularies: Vocabularies, article: Article): string {
  const { regions, topics, authors } = vocabularies;
  const key = digestOf([
    identityOf(article),
    article.url,
    // Not covered by the file's hash: slugs come from the vocabularies.
    [article.category, article.type, article.regions, article.topics, article.authors],
    kickerOf(article, vocabularies),
    article.regions.map((slug) => regions.bySlug(slug).title),
    listedRegions(article.regions, regions),
    article.topics.map((slug) => [topics.bySlug(slug).name, topics.bySlug(slug).title]),
    article.authors.map((slug) => authors.bySlug(slug).title),
  ]);
  return key.slice(0, 16);
}
