import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Collected, manifestOf } from '../build/assemble-output.ts';
import { closeJournal, isMark, markOutput, openJournal, UNFINISHED } from './journal.ts';
import { buildId, countFiles, difference, filesOf, type Manifest, writeManifest } from './manifest.ts';
import type { OutputFile, OutputFiles } from './manifest-part.ts';
import { firstOutput } from './first-output.ts';
import { inOrder, inTheWay, Overlay } from './overlay.ts';
import type { Prepared } from '../build/plan-build.ts';
import { filesBelow } from './files-below.ts';
import type { BuildSettings } from '../settings.ts';
import { unfinishedFolder } from './unfinished-output.ts';

/** The list of changes beside the files of a `--delta` build. */
export const DELTA_LIST = '.nachlese-delta.json';

export interface OutputChanges {
  /** Files of the site. */
  files: number;
  /** Files written and removed now, and the bytes of those written. */
  written: number;
  removed: number;
  bytes: number;
}

/**
 * Lays a collected site over the output folder: what others refer to, then pages, then removals, then the manifest. Killed at
 * any moment, it leaves every page that was there and is to stay, whole, and a journal from which the next build goes on.
 */
export function lay(settings: BuildSettings, prepared: Prepared, collected: Collected): OutputChanges {
  return prepared.state.kind === 'fresh'
    ? layFirst(settings, prepared, collected)
    : layOver(settings, prepared, collected);
}

/** Where there is no site yet, it comes as a whole. */
function layFirst(
  { cacheDir, outDir }: BuildSettings,
  { previous }: Prepared,
  collected: Collected,
): OutputChanges {
  const after = manifestOf(collected);
  const first = firstOutput(outDir);
  const overlay = new Overlay(first.folder, true);
  try {
    putAll(overlay, collected, filesOf(after));
    first.finish(buildId(after));
  } catch (error) {
    first.discard();
    throw error;
  }
  if (buildId(after) !== buildId(previous)) writeManifest(cacheDir, after);
  closeJournal(cacheDir, outDir);
  const { written, removed, bytes } = overlay;
  return { files: countFiles(after), written, removed, bytes };
}

function layOver(
  { cacheDir, outDir }: BuildSettings,
  prepared: Prepared,
  collected: Collected,
): OutputChanges {
  const after = manifestOf(collected);
  const { base, previous, state } = prepared;
  const { written, removed } = difference(base, after);
  const doomed = { ...removed, ...stale(outDir, prepared, after) };
  const id = buildId(after);
  if (state.kind === 'known') {
    const paths = [...new Set([...Object.keys(written), ...Object.keys(doomed), ...state.doubtful])];
    if (paths.length > 0 || id !== buildId(previous))
      openJournal(cacheDir, outDir, { from: buildId(previous), to: id, paths });
  } else {
    markOutput(outDir, UNFINISHED);
    rmSync(unfinishedFolder(outDir), { recursive: true, force: true });
  }
  const overlay = new Overlay(outDir, false);
  const going = inOrder(Object.keys(doomed)).reverse();
  const first = new Set(going.length > 0 ? inTheWay(going, Object.keys(written)) : []);
  for (const path of first) overlay.remove(path);
  putAll(overlay, collected, written);
  for (const path of going) if (!first.has(path)) overlay.remove(path);
  markOutput(outDir, id);
  if (id !== buildId(previous)) writeManifest(cacheDir, after);
  closeJournal(cacheDir, outDir);
  const { written: count, removed: gone, bytes } = overlay;
  return { files: countFiles(after), written: count, removed: gone, bytes };
}

/** Writes only what changed into an empty folder, with the list of changes, for a deploy from a runner without the old site. */
export function writeDelta(
  { cacheDir, outDir }: BuildSettings,
  { base, previous }: Prepared,
  collected: Collected,
): OutputChanges {
  const after = manifestOf(collected);
  const { written, removed } = difference(base, after);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  markOutput(outDir, 'delta');
  const overlay = new Overlay(outDir, true);
  const put = putAll(overlay, collected, written);
  const gone = Object.keys({ ...removed, ...difference(previous, after).removed }).sort();
  writeFileSync(join(outDir, DELTA_LIST), `${JSON.stringify({ written: put, removed: gone }, null, 1)}\n`);
  if (buildId(after) !== buildId(previous)) writeManifest(cacheDir, after);
  return {
    files: countFiles(after),
    written: overlay.written,
    removed: gone.length,
    bytes: overlay.bytes,
  };
}

/** Puts files in their order, which it returns. */
function putAll(overlay: Overlay, { staged }: Collected, files: OutputFiles): string[] {
  const paths = inOrder(Object.keys(files));
  for (const path of paths) {
    const [file, described] = [staged.get(path), files[path]];
    if (!file || !described) throw new Error(`${path} is to be written and was not made`);
    overlay.put(file, described.size);
  }
  return paths;
}

/** What lies in the output folder and belongs to no page of the new site, where the manifest does not tell. */
function stale(
  outDir: string,
  { state, base, previous }: Prepared,
  after: Manifest,
): Record<string, OutputFile | undefined> {
  if (state.kind === 'fresh' || base === previous) return {};
  const [now, known, before] = [filesOf(after), filesOf(base), filesOf(previous)];
  const candidates =
    state.kind === 'foreign'
      ? filesBelow(outDir).filter((path) => !isMark(path))
      : [...state.doubtful, ...Object.keys(before)];
  const found = candidates.filter((path) => !(path in now) && !(path in known));
  return Object.fromEntries(found.map((path) => [path, before[path]]));
}
