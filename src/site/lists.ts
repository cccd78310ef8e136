import type { Exports } from '../archive/exports.ts';
import type { Article } from '../archive/article.ts';
import type { ListKind } from '../archive/urls.ts';
import { listedRegions, type Vocabularies } from '../archive/vocabularies.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';
import type { Granularity } from './periods.ts';

/** A list of articles by the terms of a vocabulary. */
export interface ListOf {
  kind: ListKind;
  /** The periods of its pages; see `granularityOf`. */
  granularity: Granularity;
  vocabulary: (vocabularies: Vocabularies) => Vocabulary;
  /** The slugs of the terms under which an article is listed. */
  slugs: (article: Article, vocabularies: Vocabularies) => readonly string[];
}

/** The periods of a list's pages on a site with these exports. */
export const granularityOf = (
  { granularity }: Pick<ListOf, 'granularity'>,
  { monthLists }: Pick<Exports, 'monthLists'>,
): Granularity => (monthLists ? granularity : 'year');

/** How many preceding articles of its category an article lists, and how many a fragment holds. */
export const RELATED = 15;

export const categoryList: ListOf = {
  kind: 'category',
  granularity: 'month',
  vocabulary: (vocabularies) => vocabularies.categories,
  slugs: (article) => [article.category],
};

export const regionList: ListOf = {
  kind: 'region',
  granularity: 'month',
  vocabulary: (vocabularies) => vocabularies.regions,
  slugs: (article, { regions }) => listedRegions(article.regions, regions),
};

export const topicList: ListOf = {
  kind: 'topic',
  granularity: 'year',
  vocabulary: (vocabularies) => vocabularies.topics,
  slugs: (article) => article.topics,
};

/** Every kind of list, in the order of their pages. A site may lack one, see `listsWith`. */
export const LISTS: readonly ListOf[] = [
  categoryList,
  regionList,
  {
    kind: 'type',
    granularity: 'month',
    vocabulary: (vocabularies) => vocabularies.types,
    slugs: (article) => [article.type],
  },
  topicList,
  {
    kind: 'author',
    granularity: 'year',
    vocabulary: (vocabularies) => vocabularies.authors,
    slugs: (article) => article.authors,
  },
];

/** The lists of a site with these vocabularies: one without regions has no list of them. */
export const listsWith = ({ regions }: Vocabularies): readonly ListOf[] =>
  regions.terms.length > 0 ? LISTS : LISTS.filter(({ kind }) => kind !== 'region');
