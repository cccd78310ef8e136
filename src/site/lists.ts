import type { Article } from '../archive/article.ts';
import type { ListKind } from '../archive/urls.ts';
import { listedRegions } from '../archive/vocabularies.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';
import type { Granularity } from './periods.ts';
import type { Site } from './site.ts';

/** What the terms of a vocabulary list. */
export interface ListOf {
  kind: ListKind;
  granularity: Granularity;
  vocabulary: (site: Site) => Vocabulary;
  keys: (article: Article, site: Site) => readonly string[];
}

/** How many preceding articles of its category stand under an article, and how many a fragment holds. */
export const RELATED = 15;

export const categoryList: ListOf = {
  kind: 'category',
  granularity: 'month',
  vocabulary: ({ archive }) => archive.vocabularies.categories,
  keys: (article) => [article.category],
};

export const regionList: ListOf = {
  kind: 'region',
  granularity: 'month',
  vocabulary: ({ archive }) => archive.vocabularies.regions,
  keys: (article, { archive }) => listedRegions(article.regions, archive.vocabularies.regions),
};

export const topicList: ListOf = {
  kind: 'topic',
  granularity: 'year',
  vocabulary: ({ archive }) => archive.vocabularies.topics,
  keys: (article) => article.topics,
};

/** Every kind of list, in the order of their pages. */
export const LISTS: readonly ListOf[] = [
  categoryList,
  regionList,
  {
    kind: 'type',
    granularity: 'month',
    vocabulary: ({ archive }) => archive.vocabularies.types,
    keys: (article) => [article.type],
  },
  topicList,
  {
    kind: 'author',
    granularity: 'year',
    vocabulary: ({ archive }) => archive.vocabularies.authors,
    keys: (article) => article.authors,
  },
];
