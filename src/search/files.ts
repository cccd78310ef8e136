import { CACHES } from '../cache/caches.ts';
import { FolderStore } from '../cache/folder-store.ts';
import { Store } from '../cache/store.ts';
import type { Archive } from '../archive/archive.ts';
import { basePath } from '../archive/base-path.ts';
import { endOf } from '../archive/date.ts';
import { searchUrl } from '../archive/urls.ts';
import { searchIndex } from './index-file.ts';
import { ENGINE_FILE, INDEX_FILE } from './index-format.ts';
import { ensureSlices } from './ensure-slices.ts';
import { Lexicon } from './lexicon.ts';
import { partOf, partsOf, type Paths, type SearchPart } from './parts.ts';
import { PublishedPlans, publishedSearch } from './published-plans.ts';
import { ensureTexts } from './replaced-texts.ts';
import {
  type Earlier,
  type PlannedSlice,
  planSearch,
  type SearchPlan,
  type SliceOptions,
} from './slice-plan.ts';
import { hashOf, PAGEFIND_VERSION } from './source-key.ts';
import { takeOver } from './take-over.ts';

export interface SearchFiles {
  /** The last one is `index.json`, the only file whose path does not identify its content. */
  parts: readonly SearchPart[];
  /** All files. */
  readonly files: Paths;
  /** Keys of the slices that were indexed in this run, and of the cached ones. */
  built: string[];
  reused: string[];
  /** The end of the day, if there are changes beside the indexes: the next build indexes their slices again. Milliseconds since the epoch. */
  until?: number;
  /** Articles that are in no slice of this index: more than `atMost` would have been indexed. */
  left: number;
}

export interface SearchOptions extends SliceOptions {
  cacheDir: string;
  /** The files' folder in the site, without leading or trailing slash; by default the search page's. */
  outPath?: string;
  /** The key of the published index, whose slices are kept if few of their articles changed. By default all slices are current. */
  published?: string | undefined;
  /** The cache folder of builds, whose slices are taken over where they fit. */
  buildCache?: string;
  /** How many articles may be indexed; older slices that would need more are left out. The newest slice never is. */
  atMost?: number;
  /** Aborts the work when its result is no longer needed. */
  signal?: AbortSignal;
}

/** Begins the key of the part with `index.json`. */
export const INDEX_KEY = 'index-';

/**
 * The files of the search index. At most as many slices are indexed at a time as Pagefind has processes, which bounds memory.
 * Every path except that of `index.json` identifies its content, so servers may cache it forever. Files of the last release
 * should be kept for readers whose page is older than the index.
 */
export async function searchFiles(archive: Archive, options: SearchOptions): Promise<SearchFiles> {
  const { cacheDir, published, outPath = searchUrl(archive.settings.words).slice(1, -1) } = options;
  const store = new FolderStore(cacheDir, CACHES.search);
  const lexicon = new Lexicon(archive, cacheDir);
  const plans = new PublishedPlans(cacheDir);
  const engine = `engine-${hashOf([PAGEFIND_VERSION, ENGINE_FILE])}`;
  const earlier = published === undefined ? undefined : earlierSearch(published, { store, lexicon, plans });
  const whole = planSearch(archive, options, store.read(engine) && earlier);
  const all = indexesOf(whole);
  if (options.buildCache !== undefined) takeOver(all, engine, options.buildCache, cacheDir);
  const plan = { ...whole, slices: chosen(whole.slices, store, options.atMost) };
  const planned = indexesOf(plan);
  const { built, reused } = await ensureSlices(
    { archive, store, lexicon, engine, images: options.images },
    planned,
    options.signal,
  );
  ensureTexts(
    archive,
    store,
    planned.flatMap(({ replaced }) => replaced ?? []),
    options.images,
  );
  const list = JSON.stringify(
    searchIndex(archive, plan, `${basePath(archive.settings.url)}/${outPath}/`, engine),
  );
  const state = publishedSearch(plan, archive.today);
  const index = INDEX_KEY + hashOf([list, JSON.stringify(state)]);
  store.write(index, new Map([[INDEX_FILE, list]]));
  plans.write(index, state, plan);
  const parts = [
    ...(planned.length === 0 ? [] : [partOf(store, engine, outPath)]),
    ...planned.flatMap((slice) => partsOf(store, slice, outPath)),
    partOf(store, index, outPath),
  ];
  const run = { folders: parts.map(({ key }) => key), sources: all.map(({ source }) => source) };
  prune({ cacheDir, store, lexicon, plans }, { ...run, indexes: published ? [index, published] : [index] });
  return {
    ...{ parts, built, reused, left: countOf(all) - countOf(planned) },
    ...(state.day !== undefined && { until: endOf(state.day, archive.settings.timeZone) }),
    get files() {
      return new Map(parts.flatMap(({ files }) => [...files()]));
    },
  };
}

type Caches = Readonly<{ store: FolderStore; lexicon: Lexicon; plans: PublishedPlans }>;

const indexesOf = ({ slices, corrections }: SearchPlan): PlannedSlice[] =>
  corrections ? [...slices, corrections] : [...slices];

/** The slices that are there, and the newest of the others, up to so many articles. */
function chosen(
  planned: readonly PlannedSlice[],
  store: FolderStore,
  atMost = Infinity,
): readonly PlannedSlice[] {
  let count = 0;
  return planned.filter(({ key, slice }, index) => {
    if (index === 0 || store.read(key)) return true;
    count += slice.articles.length;
    return count <= atMost;
  });
}

const countOf = (planned: readonly PlannedSlice[]): number =>
  planned.reduce((sum, { slice }) => sum + slice.articles.length, 0);

/** The published search, as far as its indexes are still cached. */
function earlierSearch(published: string, { store, lexicon, plans }: Caches): Earlier | undefined {
  const search = plans.read(published);
  return (
    search && {
      ...search,
      // The words of a kept index cannot be collected again: some of its articles are gone.
      indexedIn: ({ key, source }) =>
        store.read(key) && lexicon.has(source) ? plans.keysOf(source) : undefined,
    }
  );
}

interface Run {
  folders: readonly string[];
  sources: readonly string[];
  /** Keys of this index and of the published one. */
  indexes: readonly string[];
}

/** Keeps what this run and the previous one needed, so two branches that are built in turn both keep their slices. */
function prune({ cacheDir, store, lexicon, plans }: Caches & { cacheDir: string }, run: Run): void {
  const runs = new Store<readonly string[]>(cacheDir, CACHES.searchRun);
  const before = runs.read(LAST_RUN) ?? [];
  const now = [...run.folders, ...run.sources].sort();
  const kept = [...before, ...now];
  store.keepOnly(kept);
  lexicon.prune(kept);
  plans.prune(run.indexes, kept);
  if (now.join() !== before.join()) runs.write(LAST_RUN, '', now);
}

const LAST_RUN = 'last';
