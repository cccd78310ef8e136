import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { searchKey } from '../views/search-key.ts';
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
  /** The search keys of articles, where the caller has them. */
  keyOf?: (article: Article) => string;
}

/** The slices of an archive with their keys, newest first. */
export function planSlices(archive: Archive, options: SliceOptions = {}): PlannedSlice[] {
  const { compounds = true, keyOf = (article: Article): string => searchKey(archive, article) } = options;
  const code = indexerHash();
  const { language } = archive.settings;
  const planned: PlannedSlice[] = [];
  for (const slice of slicesOf(archive.articles).reverse()) {
    const source = hashOf([code, language, slice.articles.map(keyOf).join(' ')]);
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
