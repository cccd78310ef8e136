import type { Article } from '../archive/article.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { Card } from '../card/card.ts';
import { type ArticleFile, articleFile } from './article-file.ts';
import type { Shared } from './shared.ts';

/** The inputs of an article's open data. Terms are given by title. */
export interface DataInputs<C = Shared<Card>> {
  article: Shared<ArticleFile>;
  card: C;
  category: string;
  type: string;
  regions: readonly string[];
  topics: readonly string[];
  authors: readonly string[];
}

export function dataInputs<C>(
  card: C,
  article: Article,
  { categories, types, regions, topics, authors }: Vocabularies,
): DataInputs<C> {
  return {
    article: articleFile(article),
    card,
    category: categories.bySlug(article.category).title,
    type: types.bySlug(article.type).title,
    regions: article.regions.map((slug) => regions.bySlug(slug).title),
    topics: article.topics.map((slug) => topics.bySlug(slug).title),
    authors: article.authors.map((slug) => authors.bySlug(slug).title),
  };
}
