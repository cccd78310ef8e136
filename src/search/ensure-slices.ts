import type { Archive } from '../archive/archive.ts';
import type { FolderStore } from '../cache/folder-store.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import { buildSlice, prepareSlice, type PreparedSlice } from './build-slice.ts';
import { ENGINE_FILE } from './index-format.ts';
import type { Lexicon } from './lexicon.ts';
import { closePagefind, PROCESSES } from './pagefind.ts';
import type { PlannedSlice } from './slice-plan.ts';

/** The inputs and caches of slices. */
interface Workshop {
  archive: Archive;
  store: FolderStore;
  lexicon: Lexicon;
  engine: string;
  /** How the addresses of pictures are made, if the caller has the keys of a service. */
  images?: ImageAddresses | undefined;
}

/** Indexes the slices that the cache lacks. Returns the keys of these and of the others. */
export async function ensureSlices(
  workshop: Workshop,
  planned: readonly PlannedSlice[],
  wanted: AbortSignal | undefined,
): Promise<{ built: string[]; reused: string[] }> {
  const { store, engine } = workshop;
  // The newest slice is indexed again if the engine is missing: Pagefind delivers the engine with an index.
  const hasEngine = store.read(engine) !== undefined;
  const isMissing = ({ key, changes }: PlannedSlice, index: number): boolean =>
    // A kept index cannot be built again: some of its articles are gone.
    changes === undefined && (!store.read(key) || (index === 0 && !hasEngine));
  const missing = planned.filter(isMissing);
  const reused = planned.filter((slice) => !missing.includes(slice));
  const failing = new AbortController();
  const signal = AbortSignal.any([failing.signal, ...(wanted ? [wanted] : [])]);
  // Oldest first: most of the newest slices are small, so both processes finish together, and they need the words of older ones.
  const prepared = prepareInOrder(workshop, missing.toReversed(), signal);
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
  { archive, lexicon, images }: Workshop,
  slices: readonly PlannedSlice[],
  signal: AbortSignal,
): AsyncGenerator<PreparedSlice, undefined> {
  for (const slice of slices) {
    signal.throwIfAborted();
    yield await prepareSlice(archive, slice, lexicon, images);
  }
  return undefined;
}
