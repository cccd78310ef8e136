import type { Article } from '../archive/article.ts';
import { dateOf } from '../archive/date.ts';
import { listedRegions, type Vocabularies } from '../archive/vocabularies.ts';
import type { FilterKind, SliceRows } from './index-format.ts';

/** The filter data of each article of a slice, in the slice's order. */
export function sliceRows(
  articles: readonly Article[],
  { regions }: Vocabularies,
): Omit<SliceRows, 'bundle' | 'texts'> {
  const columns: Record<FilterKind, Column> = {
    category: column(articles.map(({ category }) => [category])),
    region: column(articles.map((article) => listedRegions(article.regions, regions))),
    type: column(articles.map(({ type }) => [type])),
    topic: column(articles.map(({ topics }) => topics)),
  };
  const each = <T>(read: (found: Column) => T): Record<FilterKind, T> => ({
    category: read(columns.category),
    region: read(columns.region),
    type: read(columns.type),
    topic: read(columns.topic),
  });
  return {
    dates: articles.map(({ date }) => dateOf(date)),
    terms: each(({ terms }) => terms),
    filters: each(({ values }) => values),
  };
}

interface Column {
  terms: string[];
  values: number[][];
}

/** Slugs as positions in the list of all slugs that occur. */
function column(slugs: readonly (readonly string[])[]): Column {
  const terms = [...new Set(slugs.flat())].sort();
  const positions = new Map(terms.map((slug, position) => [slug, position]));
  return { terms, values: slugs.map((list) => list.map((slug) => positions.get(slug) as number)) };
}
