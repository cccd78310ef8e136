import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AssembledOutput, manifestOf } from './assembled-output.ts';
import { closeJournal, isMark, markOutput, openJournal, UNFINISHED } from './journal.ts';
import { buildId, countFiles, difference, filesOf, type Manifest, writeManifest } from './manifest.ts';
import type { OutputFile, OutputFiles } from './manifest-part.ts';
import { firstOutput } from './first-output.ts';
import { inOrder, blockedBy, Overlay } from './overlay.ts';
import type { LastOutput } from './last-output.ts';
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
export function applyOutput(
  settings: BuildSettings,
  last: LastOutput,
  output: AssembledOutput,
): OutputChanges {
  return last.state.kind === 'fresh' ? applyFirst(settings, last, output) : applyOver(settings, last, output);
}

/** Where there is no site yet, it comes as a whole. */
function applyFirst(
  { cacheDir, outDir }: BuildSettings,
  { previous }: LastOutput,
  output: AssembledOutput,
): OutputChanges {
  const after = manifestOf(output);
  const first = firstOutput(outDir);
  const overlay = new Overlay(first.folder, true);
  try {
    putAll(overlay, output, filesOf(after));
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

function applyOver(
  { cacheDir, outDir }: BuildSettings,
  last: LastOutput,
  output: AssembledOutput,
): OutputChanges {
  const after = manifestOf(output);
  const { base, previous, state } = last;
  const { written, removed } = difference(base, after);
  const doomed = { ...removed, ...stale(outDir, last, after) };
  const id = buildId(after);
  if (state.kind === 'known') {
    const paths = [...new Set([...Object.keys(written), ...Object.keys(doomed), ...state.unverified])];
    if (paths.length > 0 || id !== buildId(previous))
      openJournal(cacheDir, outDir, { from: buildId(previous), to: id, paths });
  } else {
    markOutput(outDir, UNFINISHED);
    rmSync(unfinishedFolder(outDir), { recursive: true, force: true });
  }
  const overlay = new Overlay(outDir, false);
  const going = inOrder(Object.keys(doomed)).reverse();
  const first = new Set(going.length > 0 ? blockedBy(going, Object.keys(written)) : []);
  for (const path of first) overlay.remove(path);
  putAll(overlay, output, written);
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
  { base, previous }: LastOutput,
  output: AssembledOutput,
): OutputChanges {
  const after = manifestOf(output);
  const { written, removed } = difference(base, after);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  markOutput(outDir, 'delta');
  const overlay = new Overlay(outDir, true);
  const put = putAll(overlay, output, written);
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
function putAll(overlay: Overlay, { staged }: AssembledOutput, files: OutputFiles): string[] {
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
  { state, base, previous }: LastOutput,
  after: Manifest,
): Record<string, OutputFile | undefined> {
  if (state.kind === 'fresh' || base === previous) return {};
  const [now, known, before] = [filesOf(after), filesOf(base), filesOf(previous)];
  const candidates =
    state.kind === 'foreign'
      ? filesBelow(outDir).filter((path) => !isMark(path))
      : [...state.unverified, ...Object.keys(before)];
  const found = candidates.filter((path) => !(path in now) && !(path in known));
  return Object.fromEntries(found.map((path) => [path, before[path]]));
}
