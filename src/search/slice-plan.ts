import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { CalendarDate } from '../archive/date.ts';
import { ImageAddresses } from '../images/addresses.ts';
import { searchKey } from '../site/search-key.ts';
import { type Changes, changesOf, withFewChanges } from './changes.ts';
import { replacedTexts, type ReplacedText } from './replaced-texts.ts';
import { hashOf, indexerHash } from './source-key.ts';
import { correctionSlice, slicesOf, type Slice } from './slices.ts';

/** Compounds are split by the words of at least this many articles: a smaller slice also uses the words of older slices. */
const ENOUGH_ARTICLES = 1000;

/** A slice with the keys under which its results are cached. */
export interface PlannedSlice {
  slice: Slice;
  /** Hash of the articles in its index and of the code; names its vocabulary. */
  source: string;
  /** Hash of everything that its index is built from; names its folder. */
  key: string;
  /** Whether words are found inside compounds; false only in a benchmark. */
  compounds: boolean;
  /** Older slices whose words also split its compounds. Never newer ones, so closed slices do not change. */
  lexicon: readonly PlannedSlice[];
  /** The search keys of the articles in its index, newest first. */
  indexed: readonly string[];
  /** How it differs from its index, if the index is kept although it is not current; and its texts without what is hidden. */
  changes?: Changes;
  replaced?: readonly ReplacedText[];
}

export interface SearchPlan {
  /** Newest first. */
  slices: readonly PlannedSlice[];
  /** The articles that the indexes of their slices lack, newest first, in an index of their own. */
  corrections?: PlannedSlice;
}

/** What is published: the indexes of an earlier build. */
export interface PublishedSearch {
  slices: readonly PublishedSlice[];
  /** The build's date, if there are changes beside the indexes. The first build of another day indexes their slices again. */
  day?: CalendarDate;
}

export type PublishedSlice = Pick<Slice, 'borders'> & Pick<PlannedSlice, 'source' | 'key'>;

export interface SliceOptions {
  /** If false, words inside compounds are not indexed, to measure what they are worth. */
  compounds?: boolean;
  /** The search keys of the archive's articles, in order, if the caller has them. */
  keys?: readonly string[];
  /** How the addresses of pictures are made, if the caller has the keys of a service. */
  images?: ImageAddresses;
}

/** An earlier search that a plan may build on. */
export interface Earlier extends PublishedSearch {
  /** The search keys that an index was built from; undefined if the cache lacks a part of it. */
  indexedIn: (slice: PublishedSlice) => readonly string[] | undefined;
}

/** The slices of an archive. Those of an `earlier` search keep their indexes if few of their articles changed. */
export function planSearch(archive: Archive, options: SliceOptions = {}, earlier?: Earlier): SearchPlan {
  const { articles, vocabularies, today } = archive;
  const { compounds = true, keys = articles.map((article) => searchKey(vocabularies, article)) } = options;
  const inputs = new IndexInputs(archive, compounds, options.images);
  const own = keyed(slicesOf(articles, today), keys);
  const isOfToday = earlier?.day === undefined || earlier.day === today;
  const kept = earlier && isOfToday ? keptIndexes(own, inputs, earlier) : new Map<Keyed, KeptIndex>();
  const slices: PlannedSlice[] = [];
  for (const one of own.toReversed()) {
    const old = kept.get(one);
    const before = old && inputs.planned({ slice: one.slice, indexed: old.indexed }, slices);
    // The words of older slices may have changed.
    const isCurrent = before !== undefined && before.key === old?.key;
    slices.unshift(isCurrent ? inputs.kept(before, old.changes) : inputs.planned(one, slices));
  }
  const corrections = correctionsOf(slices, inputs);
  return { slices, ...(corrections && { corrections }) };
}

/** A slice with the search keys of the articles in its index. */
type Keyed = Pick<PlannedSlice, 'slice' | 'indexed'>;

function keyed(slices: readonly Slice[], keys: readonly string[]): Keyed[] {
  let end = 0;
  return slices.map((slice) => {
    const start = end;
    end += slice.articles.length;
    return { slice, indexed: keys.slice(start, end) };
  });
}

interface KeptIndex {
  key: string;
  indexed: readonly string[];
  changes: Changes;
}

/** The indexes of an earlier search that are worth keeping although some of their articles changed. */
function keptIndexes(own: readonly Keyed[], inputs: IndexInputs, earlier: Earlier): Map<Keyed, KeptIndex> {
  const published = new Map(earlier.slices.map((slice) => [slice.borders, slice]));
  const found = new Map<Keyed, KeptIndex>();
  for (const one of own) {
    const old = one.slice.borders === undefined ? undefined : published.get(one.slice.borders);
    // A slice of one file is indexed as fast as its changes would be.
    if (!old || one.slice.isPacked || inputs.sourceOf(one.indexed) === old.source) continue;
    const indexed = earlier.indexedIn(old);
    if (!indexed || inputs.sourceOf(indexed) !== old.source) continue; // the code or the language is another one
    found.set(one, { key: old.key, indexed, changes: changesOf(indexed, one.indexed) });
  }
  return withFewChanges(found);
}

/** The articles that indexes lack, in a slice of their own. Their compounds are split by the words of the slices that they belong to. */
function correctionsOf(slices: readonly PlannedSlice[], inputs: IndexInputs): PlannedSlice | undefined {
  const added = slices.flatMap((of) => (of.changes?.added ?? []).map((one) => ({ ...one, of })));
  if (added.length === 0) return undefined;
  const articles = added.map(({ of, position }) => of.slice.articles[position] as Article);
  const lexicon = new Set(added.flatMap(({ of }) => [of, ...of.lexicon]));
  return inputs.indexOf({ slice: correctionSlice(articles), indexed: added.map(({ key }) => key) }, [
    ...lexicon,
  ]);
}

/** What indexes are built from besides articles, and the digests that name them. */
class IndexInputs {
  readonly #compounds: boolean;
  readonly #common: readonly string[];

  constructor({ settings }: Archive, compounds: boolean, images = new ImageAddresses(settings)) {
    this.#compounds = compounds;
    this.#common = [indexerHash(), settings.language, images.toJSON()];
  }

  sourceOf(indexed: readonly string[]): string {
    return hashOf([...this.#common, indexed.join(' ')]);
  }

  /** `older` are newest first. */
  planned(one: Keyed, older: readonly PlannedSlice[]): PlannedSlice {
    const lexicon: PlannedSlice[] = [];
    let count = one.indexed.length;
    for (const candidate of older) {
      if (count >= ENOUGH_ARTICLES) break;
      lexicon.push(candidate);
      count += candidate.indexed.length;
    }
    return this.indexOf(one, lexicon);
  }

  kept(one: PlannedSlice, changes: Changes): PlannedSlice {
    const nameOf = (keys: readonly string[]): string => hashOf([...this.#common, 'texts', ...keys]);
    return { ...one, changes, replaced: replacedTexts(one.slice, one.indexed, changes, nameOf) };
  }

  indexOf(one: Keyed, words: readonly PlannedSlice[]): PlannedSlice {
    const source = this.sourceOf(one.indexed);
    const lexicon = this.#compounds ? words : [];
    const sources = lexicon.map((other) => other.source);
    const key = hashOf([source, String(one.slice.bundle), String(this.#compounds), ...sources]);
    return { ...one, source, key, compounds: this.#compounds, lexicon };
  }
}
