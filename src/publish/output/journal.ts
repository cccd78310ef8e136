import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonEntry, writeJsonEntry } from '../../cache/entry.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { entriesBesideUnfinished } from './unfinished-output.ts';

/**
 * The paths that a build is about to change. The journal is written before the first file of the output changes and deleted after
 * the manifest is written: if one exists, a build was killed in between.
 */
interface Journal {
  /** Build ids of the output before and after the changes. */
  from: string;
  to: string;
  paths: string[];
}

/** Each output folder has its own journal, since a killed build may have left changes in only one of several. */
const JOURNAL = /^overlay-[0-9a-f]+\.json$/;

const journalPath = (cacheDir: string, outDir: string): string =>
  join(cacheDir, `overlay-${hash('sha256', outDir).slice(0, 16)}.json`);

const LABEL = 'journal';

const MARKER = '.nachlese-build';

/** Mark of an output folder written by a plain `astro build`, which keeps no manifest. */
export const PLAIN_BUILD = 'plain';

/** Mark of an output folder that is receiving its first site, or one that replaces the site of an unknown build. */
export const UNFINISHED = 'incomplete';

export function openJournal(cacheDir: string, outDir: string, journal: Journal): void {
  writeJsonEntry(journalPath(cacheDir, outDir), LABEL, journal);
}

export function closeJournal(cacheDir: string, outDir: string): void {
  rmSync(journalPath(cacheDir, outDir), { force: true });
}

/** Records which build an output folder holds, and removes the temporary file of a build that was killed while doing so. */
export function markOutput(outDir: string, id: string): void {
  for (const name of existsSync(outDir) ? readdirSync(outDir) : [])
    if (name !== MARKER && isOfMark(name)) rmSync(join(outDir, name), { force: true });
  writeAtomically(join(outDir, MARKER), `${id}\n`);
}

export function readMark(outDir: string): string | undefined {
  const path = join(outDir, MARKER);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

export const isMark = (file: string): boolean => file === MARKER;

/** Whether a folder holds nothing but its mark, or leftovers of a build that was killed while writing the mark. */
export const isUnused = (outDir: string): boolean => readdirSync(outDir).every(isOfMark);

const isOfMark = (name: string): boolean =>
  name === MARKER || (name.startsWith(`${MARKER}.`) && name.endsWith('.tmp'));

/** How far the output folder can be trusted. */
export type OutputState =
  /** It matches the manifest, except for these paths, which a killed build may have changed. */
  | { kind: 'known'; unverified: readonly string[] }
  /** It was written by Nachlese, but not under this manifest. */
  | { kind: 'foreign' }
  /** It is empty, or holds leftovers of a build that was killed before its first site was complete. */
  | { kind: 'fresh' };

/** `id` is the build whose manifest the cache folder holds. */
export function outputState(cacheDir: string, outDir: string, id: string): OutputState {
  const mark = readMark(outDir);
  if (mark === undefined) return { kind: 'fresh' };
  if (mark === UNFINISHED && entriesBesideUnfinished(outDir).every(isOfMark)) return { kind: 'fresh' };
  // The folder may have been moved since, so every journal of such an output counts.
  const all = readJournals(cacheDir);
  if (!all) return { kind: 'foreign' };
  const journals = all.filter(({ from, to }) => (from === id || to === id) && (mark === from || mark === to));
  if (journals.length === 0 && mark !== id) return { kind: 'foreign' };
  return { kind: 'known', unverified: [...new Set(journals.flatMap(({ paths }) => paths))] };
}

/** Undefined if one is damaged: the changed paths are unknown then. */
function readJournals(cacheDir: string): Journal[] | undefined {
  const names = existsSync(cacheDir) ? readdirSync(cacheDir).filter((name) => JOURNAL.test(name)) : [];
  const journals = names.map((name) => readJsonEntry(join(cacheDir, name), LABEL) as Journal | undefined);
  const readable = journals.filter((journal) => journal !== undefined);
  return readable.length === journals.length ? readable : undefined;
}
