import type { Archive } from '../archive/archive.ts';
import { searchKey } from '../site/search-key.ts';
import { hashOf, indexerHash } from './source-key.ts';
import { slicesOf, type Slice } from './slices.ts';

/** Compounds are split by the words of at least this many articles: a smaller slice also uses the words of older slices. */
const ENOUGH_ARTICLES = 1000;

/** A slice with the keys under which its results are cached. */
export interface PlannedSlice {
  slice: Slice;
  /** Hash of its own articles and of the code; names its vocabulary. */
  source: string;
  /** Hash of everything that its index is built from; names its folder. */
  key: string;
  /** Whether words are found inside compounds; false only in a benchmark. */
  compounds: boolean;
  /** Older slices whose words also split its compounds. Never newer ones, so closed slices do not change. */
  lexicon: readonly PlannedSlice[];
}

export interface SliceOptions {
  /** If false, words inside compounds are not indexed, to measure what they are worth. */
  compounds?: boolean;
  /** The search keys of the archive's articles, in order, if the caller has them. */
  keys?: readonly string[];
}

/** The slices of an archive with their keys, newest first. */
export function planSlices(archive: Archive, options: SliceOptions = {}): PlannedSlice[] {
  const { articles } = archive;
  const { compounds = true, keys = articles.map((article) => searchKey(archive.vocabularies, article)) } =
    options;
  const code = indexerHash();
  const { language, words } = archive.settings;
  const planned: PlannedSlice[] = [];
  let end = articles.length;
  for (const slice of slicesOf(articles, archive.today).reverse()) {
    const start = end - slice.articles.length;
    const source = hashOf([code, language, words.images, keys.slice(start, end).join(' ')]);
    end = start;
    const older: PlannedSlice[] = [];
    let count = slice.articles.length;
    for (const candidate of planned) {
      if (count >= ENOUGH_ARTICLES) break;
      older.push(candidate);
      count += candidate.slice.articles.length;
    }
    const lexicon = compounds ? older : [];
    const key = hashOf([
      source,
      String(slice.bundle),
      String(compounds),
      ...lexicon.map((other) => other.source),
    ]);
    planned.unshift({ slice, source, key, compounds, lexicon });
  }
  return planned;
}
