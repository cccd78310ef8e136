import type { Vocabulary } from './vocabulary.ts';

/** The controlled names of the archive, one file each in the content folder. */
export interface Vocabularies {
  categories: Vocabulary;
  regions: Vocabulary;
  types: Vocabulary;
  topics: Vocabulary;
  authors: Vocabulary;
  /** The slug of the first type. Articles without a type get it; lists do not label it. */
  defaultType: string;
}

/** The slugs of the lists that show an article with these regions: the regions themselves and the Länder of its places. */
export function listedRegions(regions: readonly string[], vocabulary: Vocabulary): string[] {
  const parents = regions.map((key) => vocabulary.bySlug(key).within);
  return [...new Set([...regions, ...parents.filter((key) => key !== undefined)])];
}
