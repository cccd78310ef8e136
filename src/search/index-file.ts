import type { Archive } from '../archive/archive.ts';
import { sortedTerms } from '../archive/order.ts';
import type { Term } from '../archive/term.ts';
import { ENGINE_FILE, type SearchIndex, type SliceEntry, type TermEntry } from './index-format.ts';
import { isPacked } from './slices.ts';
import type { PlannedSlice } from './slice-plan.ts';

/**
 * The index of the slices, for the client. `base` is the path of the search's files, from the site's folder on, with a leading and a trailing slash.
 */
export function searchIndex(
  archive: Archive,
  planned: readonly PlannedSlice[],
  base: string,
  engine: string,
): SearchIndex {
  const { categories, regions, types, topics } = archive.vocabularies;
  const { language } = archive.settings;
  const lands = regions.terms.filter(({ within }) => within === undefined);
  const places = (land: Term): Term[] =>
    sortedTerms(
      regions.terms.filter(({ within }) => within === land.slug),
      language,
    );
  return {
    language,
    engine: `${base}${engine}/${ENGINE_FILE}`,
    base,
    articles: archive.articles.length,
    slices: planned.map((slice) => sliceEntry(slice, base)),
    terms: {
      category: categories.terms.map(termEntry),
      region: lands.flatMap((land) => [land, ...places(land)]).map(termEntry),
      type: types.terms.map(termEntry),
      topic: sortedTerms(topics.terms, language).map(termEntry),
    },
  };
}

function sliceEntry({ slice, key }: PlannedSlice, base: string): SliceEntry {
  const { from, to, articles } = slice;
  const packed = isPacked(slice) && { packed: true as const };
  return { folder: `${base}${key}/`, ...packed, from, to, articles: articles.length };
}

const termEntry = ({ slug, title, within }: Term): TermEntry => ({
  slug,
  title,
  ...(within !== undefined && { within }),
});
