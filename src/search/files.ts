import { dirname } from 'node:path';
import { CACHES } from '../cache/caches.ts';
import { FolderStore } from '../cache/folder-store.ts';
import { Store } from '../cache/store.ts';
import type { Archive } from '../archive/archive.ts';
import { basePath } from '../archive/base-path.ts';
import { searchUrl } from '../archive/urls.ts';
import { buildSlice, prepareSlice, type PreparedSlice } from './build-slice.ts';
import { searchIndex } from './index-file.ts';
import { ENGINE_FILE, INDEX_FILE, textFile } from './index-format.ts';
import { Lexicon } from './lexicon.ts';
import { closePagefind, PROCESSES } from './pagefind.ts';
import { planSlices, type PlannedSlice, type SliceOptions } from './slice-plan.ts';
import { hashOf, PAGEFIND_VERSION } from './source-key.ts';

/** Site path (no leading slash) → path of the file in the cache folder. */
type Paths = ReadonlyMap<string, string>;

/** A slice, or the engine. If key and folder are unchanged, so are its files, which need not be listed then. */
export interface SearchPart {
  key: string;
  /** The search's folder in the site, without leading or trailing slash. */
  folder: string;
  files: () => Paths;
}

export interface SearchFiles {
  parts: readonly SearchPart[];
  /** The only file whose path does not identify its content. */
  index: Paths;
  /** All files. */
  readonly files: Paths;
  /** Keys of the slices that were indexed in this run, and of the cached ones. */
  built: string[];
  reused: string[];
}

export interface SearchOptions extends SliceOptions {
  cacheDir: string;
  /** The files' folder in the site, without leading or trailing slash; by default the search page's. */
  outPath?: string;
  /** Aborts the work when its result is no longer needed. */
  signal?: AbortSignal;
}

/**
 * The files of the search index. At most as many slices are indexed at a time as Pagefind has processes, which bounds memory.
 * Every path except that of `index.json` identifies its content, so servers may cache it forever. Files of the last release
 * should be kept for readers whose page is older than the index.
 */
export async function searchFiles(archive: Archive, options: SearchOptions): Promise<SearchFiles> {
  const { cacheDir, outPath = searchUrl(archive.settings.words).slice(1, -1) } = options;
  const store = new FolderStore(cacheDir, CACHES.search);
  const lexicon = new Lexicon(archive, cacheDir);
  const engine = `engine-${hashOf([PAGEFIND_VERSION, ENGINE_FILE])}`;
  const planned = planSlices(archive, options);
  const { built, reused } = await ensureSlices({ archive, store, lexicon, engine }, planned, options.signal);
  const folders = planned.length === 0 ? [] : [engine, ...planned.map(({ key }) => key)];
  const filesIn = (folder: string): Paths =>
    new Map(
      filesOf(store, folder).map(([name, path]) => [
        `${outPath}/${isText(name) ? name : `${folder}/${name}`}`,
        path,
      ]),
    );
  const parts = folders.map((key) => ({ key, folder: outPath, files: () => filesIn(key) }));
  const list = JSON.stringify(
    searchIndex(archive, planned, `${basePath(archive.settings.url)}/${outPath}/`, engine),
  );
  const indexFolder = `index-${hashOf([list])}`;
  store.write(indexFolder, new Map([[INDEX_FILE, list]]));
  const index = new Map(filesOf(store, indexFolder).map(([name, path]) => [`${outPath}/${name}`, path]));
  prune(cacheDir, store, lexicon, { folders: [...folders, indexFolder], planned });
  return {
    ...{ parts, index, built, reused },
    get files() {
      return new Map([...parts.flatMap(({ files }) => [...files()]), ...index]);
    },
  };
}

function filesOf(store: FolderStore, folder: string): [name: string, path: string][] {
  const files = store.read(folder);
  if (!files) throw new Error(`The folder ${folder} of the search was made and is gone`);
  return [...files];
}

/** Texts are outside the slices' folders: this index and the previous one may share a file. */
const isText = (name: string): boolean => name.startsWith(dirname(textFile('')));

interface Run {
  folders: readonly string[];
  planned: readonly PlannedSlice[];
}

/** Keeps what this run and the previous one needed, so two branches that are built in turn both keep their slices. */
function prune(cacheDir: string, store: FolderStore, lexicon: Lexicon, { folders, planned }: Run): void {
  const runs = new Store<readonly string[]>(cacheDir, CACHES.searchRun);
  const before = runs.read(LAST_RUN) ?? [];
  const now = [...folders, ...planned.map(({ source }) => source)].sort();
  const kept = [...before, ...now];
  store.keepOnly(kept);
  lexicon.prune(kept);
  if (now.join() !== before.join()) runs.write(LAST_RUN, '', now);
}

const LAST_RUN = 'last';

/** The inputs and caches of slices. */
interface Workshop {
  archive: Archive;
  store: FolderStore;
  lexicon: Lexicon;
  engine: string;
}

async function ensureSlices(
  { archive, store, lexicon, engine }: Workshop,
  planned: readonly PlannedSlice[],
  wanted: AbortSignal | undefined,
): Promise<{ built: string[]; reused: string[] }> {
  // The newest slice is indexed again if the engine is missing: Pagefind delivers the engine with an index.
  const hasEngine = store.read(engine) !== undefined;
  const missing = planned.filter(({ key }, index) => !store.read(key) || (index === 0 && !hasEngine));
  const reused = planned.filter((slice) => !missing.includes(slice));
  const failing = new AbortController();
  const signal = AbortSignal.any([failing.signal, ...(wanted ? [wanted] : [])]);
  // Oldest first: most of the newest slices are small, so both processes finish together, and they need the words of older ones.
  const prepared = prepareInOrder(archive, missing.toReversed(), lexicon, signal);
  const work = async (_none: unknown, process: number): Promise<void> => {
    let next = prepared.next();
    for (let { value } = await next; value; { value } = await next) {
      // Otherwise this would start a new Pagefind process after all of them were stopped.
      signal.throwIfAborted();
      next = prepared.next(); // runs while Pagefind works on this one
      next.catch(() => undefined); // the rejection surfaces where it is awaited
      const made = await buildSlice(value, process);
      store.write(value.key, made.files);
      store.write(engine, new Map([[ENGINE_FILE, made.engine]]));
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(PROCESSES, missing.length) }, work));
  } catch (error) {
    failing.abort();
    throw error;
  } finally {
    if (missing.length > 0) await closePagefind();
  }
  return { built: missing.map(({ key }) => key), reused: reused.map(({ key }) => key) };
}

/** Prepares the slices one by one, on request. */
async function* prepareInOrder(
  archive: Archive,
  slices: readonly PlannedSlice[],
  lexicon: Lexicon,
  signal: AbortSignal,
): AsyncGenerator<PreparedSlice, undefined> {
  for (const slice of slices) {
    signal.throwIfAborted();
    yield await prepareSlice(archive, slice, lexicon);
  }
  return undefined;
}
