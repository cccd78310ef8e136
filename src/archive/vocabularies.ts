import type { Vocabulary } from './vocabulary.ts';

/** The controlled names of the archive, one file each in the content folder. */
export interface Vocabularies {
  categories: Vocabulary;
  regions: Vocabulary;
  types: Vocabulary;
  topics: Vocabulary;
  authors: Vocabulary;
  /** The slug of the first type: articles without a type have it, and no label in lists. */
  defaultType: string;
}

/** The slugs under which an article of these regions is listed: the regions themselves and the Länder of the places. */
export function listedRegions(regions: readonly string[], vocabulary: Vocabulary): string[] {
  const parents = regions.map((key) => vocabulary.bySlug(key).within);
  return [...new Set([...regions, ...parents.filter((key) => key !== undefined)])];
}
