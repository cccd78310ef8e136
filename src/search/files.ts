import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { searchUrl } from '../archive/urls.ts';
import { buildSlice, prepareSlice, type PreparedSlice } from './build-slice.ts';
import { filesBelow, keepOnly, writeFileWhole, writeFolder } from './cache-folder.ts';
import { searchIndex } from './index-file.ts';
import { ENGINE_FILE, INDEX_FILE, textFile } from './index-format.ts';
import { Lexicon, VOCABULARY_FOLDER } from './lexicon.ts';
import { closePagefind, PROCESSES } from './pagefind.ts';
import { planSlices, type PlannedSlice, type SliceOptions } from './slice-plan.ts';
import { hashOf, PAGEFIND_VERSION } from './source-key.ts';

/** Path in the site (no leading slash) -> path of the file in the cache folder. */
type Paths = ReadonlyMap<string, string>;

/** A slice, or the engine: its files are the same while the key stands, so that nobody need look for them. */
export interface SearchPart {
  key: string;
  files: () => Paths;
}

export interface SearchFiles {
  parts: readonly SearchPart[];
  /** The one file whose path does not name its content. */
  index: Paths;
  /** All files. */
  readonly files: Paths;
  /** Keys of the slices that were indexed in this run, and of those that stood. */
  built: string[];
  reused: string[];
}

export interface SearchOptions extends SliceOptions {
  cacheDir: string;
  /** Folder of the site that takes the files, without slashes at its ends; that of the search page unless given. */
  outPath?: string;
  /** Ends the work where nobody needs it any more. */
  signal?: AbortSignal;
}

/**
 * Files of the search index. As many slices are indexed at a time as Pagefind has processes, so that memory holds no more. The paths of all files but `index.json` name
 * their content: a server may keep them for good, and those of the last release should stay for readers whose page is older than the index.
 */
export async function searchFiles(archive: Archive, options: SearchOptions): Promise<SearchFiles> {
  const outPath = options.outPath ?? searchUrl().slice(1, -1);
  const cache = join(options.cacheDir, 'search');
  const engine = `engine-${hashOf([PAGEFIND_VERSION, ENGINE_FILE])}`;
  const planned = planSlices(archive, options);
  const { built, reused } = await ensureSlices(archive, planned, options, engine);
  const folders = planned.length === 0 ? [] : [engine, ...planned.map(({ key }) => key)];
  const filesIn = (folder: string): Paths =>
    new Map(
      filesBelow(join(cache, folder)).map((name) => {
        const path = isText(name) ? name : `${folder}/${name}`;
        return [`${outPath}/${path}`, join(cache, folder, name)];
      }),
    );
  const parts = folders.map((key) => ({ key, files: () => filesIn(key) }));
  const list = JSON.stringify(searchIndex(archive, planned, `/${outPath}/`, engine));
  const indexName = `index-${hashOf([list])}.json`;
  writeFileWhole(join(cache, indexName), list);
  const index = new Map([[`${outPath}/${INDEX_FILE}`, join(cache, indexName)]]);
  forgetOlder(cache, [...folders, indexName], planned);
  return {
    ...{ parts, index, built, reused },
    get files() {
      return new Map([...parts.flatMap(({ files }) => [...files()]), ...index]);
    },
  };
}

/** Texts stand beside the slices: one file may belong to this index and to the one before. */
const isText = (name: string): boolean => name.startsWith(dirname(textFile('')));

const LAST_RUN = 'last-run.json';

/** Keeps what this run and the one before it needed, so that two branches that are built in turn keep their slices. */
function forgetOlder(cache: string, names: readonly string[], planned: readonly PlannedSlice[]): void {
  const vocabularies = planned.map(({ source }) => `${source}.json`);
  const path = join(cache, LAST_RUN);
  const before = namesIn(path);
  const now = [...names, ...vocabularies].sort();
  const kept = new Set([...before, ...now, LAST_RUN, VOCABULARY_FOLDER]);
  keepOnly(cache, kept);
  keepOnly(join(cache, VOCABULARY_FOLDER), kept);
  if (now.join() !== before.join()) writeFileWhole(path, JSON.stringify(now));
}

function namesIn(path: string): string[] {
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : [];
  } catch {
    return []; // cut off by a crash of the machine
  }
}

async function ensureSlices(
  archive: Archive,
  planned: readonly PlannedSlice[],
  { cacheDir, signal: wanted }: SearchOptions,
  engine: string,
): Promise<{ built: string[]; reused: string[] }> {
  const cache = join(cacheDir, 'search');
  mkdirSync(join(cache, VOCABULARY_FOLDER), { recursive: true });
  const lexicon = new Lexicon(archive, cacheDir);
  const stands = ({ key }: PlannedSlice, index: number): boolean =>
    existsSync(join(cache, key)) && (index > 0 || existsSync(join(cache, engine)));
  const missing = planned.filter((slice, index) => !stands(slice, index));
  const reused = planned.filter((slice) => !missing.includes(slice));
  const failing = new AbortController();
  const signal = AbortSignal.any([failing.signal, ...(wanted ? [wanted] : [])]);
  // The oldest first: most of the newest are small, so that both processes end together; and they ask for the words of older ones.
  const prepared = prepareInOrder(archive, missing.toReversed(), lexicon, signal);
  const work = async (_none: unknown, process: number): Promise<void> => {
    let next = prepared.next();
    for (let { value } = await next; value; { value } = await next) {
      // Else this would start a process of Pagefind anew after all were ended.
      signal.throwIfAborted();
      next = prepared.next(); // while Pagefind works on this one
      next.catch(() => undefined); // told when it is waited for
      const made = await buildSlice(value, process);
      writeFolder(join(cache, value.key), made.files);
      writeFolder(join(cache, engine), new Map([[ENGINE_FILE, made.engine]]));
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

/** Prepares one slice after the other, as they are asked for. */
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
