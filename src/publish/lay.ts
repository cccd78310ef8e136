import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collected } from './collect.ts';
import { closeJournal, isMark, markOutput, openJournal } from './journal.ts';
import { writeAtomically } from '../archive/write-atomically.ts';
import { buildId, difference, manifestText, type Manifest } from './manifest.ts';
import { assetsFirst, Overlay } from './overlay.ts';
import { manifestPath, type Prepared } from './prepare.ts';
import { filesBelow } from './files-below.ts';
import type { BuildSettings } from './settings.ts';

/** The list of changes beside the files of a `--delta` build. */
export const DELTA_LIST = '.nachlese-delta.json';

export interface Laid {
  /** Files of the site. */
  files: number;
  /** Files written and removed now, and the bytes of those written. */
  written: number;
  removed: number;
  bytes: number;
}

/**
 * Lays a collected site over the output folder: assets, then pages, then removals, then the manifest. Killed at any moment,
 * it leaves whole files of the old site and the new one, and a journal from which the next build goes on.
 */
export function lay({ cacheDir, outDir }: BuildSettings, prepared: Prepared, collected: Collected): Laid {
  const after: Manifest = { version: 1, files: collected.files };
  const { base, previous, state } = prepared;
  const { written, removed } = difference(base, after);
  written.sort(assetsFirst(after));
  const doomed = [...removed, ...stale(outDir, prepared, after)].sort((a, b) => assetsFirst(previous)(b, a));
  const id = buildId(after);
  if (state.kind === 'known') {
    const paths = [...new Set([...written, ...doomed, ...state.doubtful])];
    if (paths.length > 0) openJournal(cacheDir, { from: buildId(previous), to: id, paths });
  } else {
    mkdirSync(outDir, { recursive: true });
    markOutput(outDir, 'incomplete');
  }
  const overlay = new Overlay(outDir, state.kind === 'fresh');
  for (const path of written) put(overlay, collected, path);
  for (const path of doomed) overlay.remove(path);
  markOutput(outDir, id);
  writeManifest(cacheDir, previous, after);
  closeJournal(cacheDir);
  const { written: count, removed: gone, bytes } = overlay;
  return { files: Object.keys(after.files).length, written: count, removed: gone, bytes };
}

/** Writes only what changed into an empty folder, with the list of changes, for a deploy from a runner without the old site. */
export function layDelta(
  { cacheDir, outDir }: BuildSettings,
  { base, previous }: Prepared,
  collected: Collected,
): Laid {
  const after: Manifest = { version: 1, files: collected.files };
  const { written, removed } = difference(base, after);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  markOutput(outDir, 'delta');
  const overlay = new Overlay(outDir, true);
  for (const path of written.sort(assetsFirst(after))) put(overlay, collected, path);
  const gone = [...new Set([...removed, ...difference(previous, after).removed])].sort();
  writeFileSync(join(outDir, DELTA_LIST), `${JSON.stringify({ written, removed: gone }, null, 1)}\n`);
  writeManifest(cacheDir, previous, after);
  return {
    files: Object.keys(after.files).length,
    written: overlay.written,
    removed: gone.length,
    bytes: overlay.bytes,
  };
}

function writeManifest(cacheDir: string, previous: Manifest, after: Manifest): void {
  const text = manifestText(after);
  if (text !== manifestText(previous)) writeAtomically(manifestPath(cacheDir), text);
}

function put(overlay: Overlay, { files, staged }: Collected, path: string): void {
  const [file, described] = [staged.get(path), files[path]];
  if (!file || !described) throw new Error(`${path} is to be written and was not made`);
  overlay.put(file, described.size);
}

/** What lies in the output folder and belongs to no page of the new site, where the manifest does not tell. */
function stale(outDir: string, { state, base, previous }: Prepared, after: Manifest): string[] {
  const isStale = (path: string): boolean => !(path in after.files) && !(path in base.files);
  if (state.kind === 'fresh') return [];
  if (state.kind === 'foreign') return filesBelow(outDir).filter((path) => !isMark(path) && isStale(path));
  return [...new Set([...state.doubtful, ...Object.keys(previous.files)])].filter(isStale);
}
