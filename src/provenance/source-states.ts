import { readBlobs } from './git.ts';
import { CACHES } from '../cache/caches.ts';
import { Store } from '../cache/store.ts';

/** Whether and when a version of a file was public, and a hash that differs only if readers can see a difference. */
export interface SourceState {
  draft: boolean;
  publishAt?: string;
  /** Hash of what readers see. */
  text: string;
}

/** Reads the state of a file's content; undefined if it is not an article. */
export type ReadState = (content: Buffer) => SourceState | undefined;

/** Blobs read at a time, to bound memory. */
const PORTION = 2000;

/** The states of blobs, cached by id. A blob that the clone lacks, or that is not an article, has none. */
export function sourceStates(
  contentDir: string,
  cacheDir: string,
  code: string,
  blobs: ReadonlySet<string>,
  readState: ReadState,
): ReadonlyMap<string, SourceState> {
  const store = new Store<Record<string, SourceState>>(cacheDir, CACHES.sources);
  const cached = store.read('states', code) ?? {};
  const states = new Map<string, SourceState>();
  const missing: string[] = [];
  for (const blob of blobs) {
    const state = cached[blob];
    if (state) states.set(blob, state);
    else missing.push(blob);
  }
  for (let from = 0; from < missing.length; from += PORTION) {
    for (const [blob, content] of readBlobs(contentDir, missing.slice(from, from + PORTION))) {
      const state = readState(content);
      if (state) states.set(blob, state);
    }
  }
  if (missing.length > 0) store.write('states', code, Object.fromEntries(states));
  return states;
}
