import type { Archive } from '../archive/archive.ts';
import { type Language, languageOfTag } from '../archive/language.ts';
import { sortedTerms } from '../archive/order.ts';
import type { Term } from '../archive/term.ts';
import {
  ENGINE_FILE,
  type IndexEntry,
  type SearchIndex,
  type SliceChanges,
  type SliceEntry,
  type TermEntry,
} from './index-format.ts';
import type { Changes } from './changes.ts';
import type { PlannedSlice, SearchPlan } from './slice-plan.ts';

/**
 * The index of the slices, for the client. `base` is the path of the search's files, from the site's folder on, with a leading and a trailing slash.
 */
export function searchIndex(
  archive: Archive,
  { slices, corrections }: SearchPlan,
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
  const alsoIn = otherLanguages(archive);
  return {
    language,
    ...(alsoIn.length > 0 && { alsoIn }),
    engine: `${base}${engine}/${ENGINE_FILE}`,
    base,
    articles: archive.articles.length,
    slices: sliceEntries(slices, base),
    ...(corrections && { corrections: indexEntry(corrections, base) }),
    terms: {
      category: categories.terms.map(termEntry),
      region: lands.flatMap((land) => [land, ...places(land)]).map(termEntry),
      type: types.terms.map(termEntry),
      topic: sortedTerms(topics.terms, language).map(termEntry),
    },
  };
}

function otherLanguages({ articles, settings }: Archive): Language[] {
  const found = new Set(articles.flatMap(({ language = '' }) => languageOfTag(language) ?? []));
  found.delete(settings.language);
  return [...found].sort();
}

function sliceEntries(planned: readonly PlannedSlice[], base: string): SliceEntry[] {
  let added = 0;
  return planned.map((one) => {
    const { slice, changes } = one;
    const first = added;
    added += changes?.added.length ?? 0;
    const { from, to } = slice;
    return { ...indexEntry(one, base), from, to, ...(changes && { changes: changesFrom(first, changes) }) };
  });
}

function indexEntry({ slice, key, indexed, replaced = [] }: PlannedSlice, base: string): IndexEntry {
  const packed = slice.isPacked && { packed: true as const };
  const texts = replaced.map(({ place, name }) => [place, name] as const);
  return {
    folder: `${base}${key}/`,
    ...packed,
    articles: indexed.length,
    ...(texts.length > 0 && { texts }),
  };
}

/** `first` is the row of the corrections that holds the slice's newest one. */
const changesFrom = (first: number, { hidden, added }: Changes): SliceChanges => ({
  hidden,
  added: added.map(({ before }, index) => [first + index, before] as const),
});

const termEntry = ({ slug, title, within }: Term): TermEntry => ({
  slug,
  title,
  ...(within !== undefined && { within }),
});
