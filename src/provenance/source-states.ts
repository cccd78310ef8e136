import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlobs } from './git.ts';
import { writeAtomically } from '../cache/write-atomically.ts';

/** What decides whether and when a version of a source was public, and whether a reader can tell it from another. */
export interface SourceState {
  draft: boolean;
  publishAt?: string;
  /** Hash of what readers see of it. */
  text: string;
}

/** Reads the state of a file's content; undefined where it is no article. */
export type ReadState = (content: Buffer) => SourceState | undefined;

const NAME = 'sources.json';

/** Blobs that are read at a time, so that memory stays bounded. */
const PORTION = 2000;

/** The states of blobs, remembered in the cache folder. A blob that the clone lacks or that is no article has none. */
export function sourceStates(
  contentDir: string,
  cacheDir: string,
  code: string,
  blobs: ReadonlySet<string>,
  readState: ReadState,
): ReadonlyMap<string, SourceState> {
  const known = readMemory(cacheDir, code);
  const states = new Map<string, SourceState>();
  const missing: string[] = [];
  for (const blob of blobs) {
    const state = known[blob];
    if (state) states.set(blob, state);
    else missing.push(blob);
  }
  for (let from = 0; from < missing.length; from += PORTION) {
    for (const [blob, content] of readBlobs(contentDir, missing.slice(from, from + PORTION))) {
      const state = readState(content);
      if (state) states.set(blob, state);
    }
  }
  if (missing.length > 0) {
    writeAtomically(join(cacheDir, NAME), JSON.stringify({ code, states: Object.fromEntries(states) }));
  }
  return states;
}

function readMemory(cacheDir: string, code: string): Record<string, SourceState> {
  try {
    const memory = JSON.parse(readFileSync(join(cacheDir, NAME), 'utf8')) as {
      code: string;
      states: Record<string, SourceState>;
    };
    return memory.code === code ? memory.states : {};
  } catch {
    return {}; // none yet, or cut off by a crash of the machine: read them again
  }
}
