import { rmSync } from 'node:fs';
import type { BuildSettings } from '../settings.ts';
import { type AssembledOutput, manifestOf } from './assembled-output.ts';
import { filesBelow } from './files-below.ts';
import { firstOutput } from './first-output.ts';
import { closeJournal, isMark, markOutput, openJournal, UNFINISHED } from './journal.ts';
import type { LastOutput } from './last-output.ts';
import { buildId, countFiles, difference, filesOf, type Manifest, writeManifest } from './manifest.ts';
import type { OutputFile } from './manifest-part.ts';
import { blockedBy, inOrder, Overlay } from './overlay.ts';
import { putFiles } from './put-files.ts';
import { unfinishedFolder } from './unfinished-output.ts';

/** What a build changed in the output folder. */
export interface OutputChanges {
  /** Number of files of the site. */
  files: number;
  /** Numbers of files written and removed by this build, and the bytes written. */
  written: number;
  removed: number;
  bytes: number;
}

type Folders = Pick<BuildSettings, 'cacheDir' | 'outDir'>;

/**
 * Applies an assembled site to the output folder: first the files that others refer to, then pages, then removals, then the
 * manifest. If the process is killed at any moment, every page that the new site keeps is still there and complete, and the next
 * build continues from the journal.
 */
export function applyOutput(folders: Folders, last: LastOutput, output: AssembledOutput): OutputChanges {
  return last.state.kind === 'fresh' ? applyFirst(folders, last, output) : applyOver(folders, last, output);
}

/** The first site in an output folder becomes visible as a whole. */
function applyFirst(
  { cacheDir, outDir }: Folders,
  { previous }: LastOutput,
  output: AssembledOutput,
): OutputChanges {
  const after = manifestOf(output);
  const first = firstOutput(outDir);
  const overlay = new Overlay(first.folder, true);
  try {
    putFiles(overlay, output, filesOf(after));
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

/** A later site replaces only the files that differ. */
function applyOver({ cacheDir, outDir }: Folders, last: LastOutput, output: AssembledOutput): OutputChanges {
  const after = manifestOf(output);
  const { base, previous, state } = last;
  const { written, removed } = difference(base, after);
  const toRemove = { ...removed, ...staleFiles(outDir, last, after) };
  const id = buildId(after);
  if (state.kind === 'known') {
    const paths = [...new Set([...Object.keys(written), ...Object.keys(toRemove), ...state.unverified])];
    if (paths.length > 0 || id !== buildId(previous))
      openJournal(cacheDir, outDir, { from: buildId(previous), to: id, paths });
  } else {
    markOutput(outDir, UNFINISHED);
    rmSync(unfinishedFolder(outDir), { recursive: true, force: true });
  }
  const overlay = new Overlay(outDir, false);
  const removals = inOrder(Object.keys(toRemove)).reverse();
  const first = new Set(removals.length > 0 ? blockedBy(removals, Object.keys(written)) : []);
  for (const path of first) overlay.remove(path);
  putFiles(overlay, output, written);
  for (const path of removals) if (!first.has(path)) overlay.remove(path);
  markOutput(outDir, id);
  if (id !== buildId(previous)) writeManifest(cacheDir, after);
  closeJournal(cacheDir, outDir);
  const { written: count, removed: gone, bytes } = overlay;
  return { files: countFiles(after), written: count, removed: gone, bytes };
}

/** Files in the output folder that are neither in the new site nor in the manifest. */
function staleFiles(
  outDir: string,
  { state, base, previous }: LastOutput,
  after: Manifest,
): Record<string, OutputFile | undefined> {
  if (state.kind === 'fresh' || base === previous) return {};
  const [now, relied, before] = [filesOf(after), filesOf(base), filesOf(previous)];
  const candidates =
    state.kind === 'foreign'
      ? filesBelow(outDir).filter((path) => !isMark(path))
      : [...state.unverified, ...Object.keys(before)];
  const stale = candidates.filter((path) => !(path in now) && !(path in relied));
  return Object.fromEntries(stale.map((path) => [path, before[path]]));
}
