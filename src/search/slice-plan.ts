import type { Archive } from '../archive/archive.ts';
import { searchKey } from '../site/search-key.ts';
import { hashOf, indexerHash } from './source-key.ts';
import { slicesOf, type Slice } from './slices.ts';

/** Compounds are split by the words of so many articles at least: below, a slice takes the words of older ones too. */
const ENOUGH_ARTICLES = 1000;

/** A slice with the keys that tell whether what was made of it still stands. */
export interface PlannedSlice {
  slice: Slice;
  /** Hash of its own articles and of the code; names its vocabulary. */
  source: string;
  /** Hash of all that goes into its index; names its folder. */
  key: string;
  /** Whether words are found inside of compounds; without, only a benchmark is made. */
  compounds: boolean;
  /** Older slices whose words split its compounds besides its own: never newer ones, so that closed slices stay as they are. */
  lexicon: readonly PlannedSlice[];
}

export interface SliceOptions {
  /** False leaves out what finds words inside of compounds, to measure what that is worth. */
  compounds?: boolean;
  /** The search keys of the archive's articles, in their order, where the caller has them. */
  keys?: readonly string[];
}

/** The slices of an archive with their keys, newest first. */
export function planSlices(archive: Archive, options: SliceOptions = {}): PlannedSlice[] {
  const { articles } = archive;
  const { compounds = true, keys = articles.map((article) => searchKey(archive.vocabularies, article)) } =
    options;
  const code = indexerHash();
  const { language } = archive.settings;
  const planned: PlannedSlice[] = [];
  let end = articles.length;
  for (const slice of slicesOf(articles, archive.today).reverse()) {
    const start = end - slice.articles.length;
    const source = hashOf([code, language, keys.slice(start, end).join(' ')]);
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
