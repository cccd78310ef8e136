import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../archive/write-atomically.ts';

/**
 * What an overlay is about to touch. It is written before the first file of the output changes and deleted after the
 * manifest is written, so that a build which was killed in between is known to the next one.
 */
interface Journal {
  /** Build ids of the output before and after. */
  from: string;
  to: string;
  paths: string[];
}

const JOURNAL = 'overlay.json';
const MARKER = '.nachlese-build';

/** The output of a plain `astro build`, of which no manifest is kept. */
export const PLAIN_BUILD = 'plain';

export function openJournal(cacheDir: string, journal: Journal): void {
  writeAtomically(join(cacheDir, JOURNAL), JSON.stringify(journal));
}

export function closeJournal(cacheDir: string): void {
  rmSync(join(cacheDir, JOURNAL), { force: true });
}

/** Says of an output folder which build it holds. */
export function markOutput(outDir: string, id: string): void {
  writeAtomically(join(outDir, MARKER), `${id}\n`);
}

export function readMark(outDir: string): string | undefined {
  const path = join(outDir, MARKER);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

export const isMark = (file: string): boolean => file === MARKER;

/** What can be relied on in the output folder. */
export type OutputState =
  /** It holds what the manifest says, but for these paths, which a killed build may have touched. */
  | { kind: 'known'; doubtful: readonly string[] }
  /** It was made by Nachlese, but not from this manifest. */
  | { kind: 'foreign' }
  /** There is nothing. */
  | { kind: 'fresh' };

/** `id` is that of the build whose manifest the cache folder holds. */
export function outputState(cacheDir: string, outDir: string, id: string): OutputState {
  const mark = readMark(outDir);
  if (mark === undefined) return { kind: 'fresh' };
  const journal = readJournal(cacheDir);
  if (
    journal &&
    (journal.from === id || journal.to === id) &&
    (mark === journal.from || mark === journal.to)
  ) {
    return { kind: 'known', doubtful: journal.paths };
  }
  return mark === id ? { kind: 'known', doubtful: [] } : { kind: 'foreign' };
}

function readJournal(cacheDir: string): Journal | undefined {
  const path = join(cacheDir, JOURNAL);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Journal) : undefined;
}
