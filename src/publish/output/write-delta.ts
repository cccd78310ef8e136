import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildSettings } from '../settings.ts';
import type { OutputChanges } from './apply-output.ts';
import { type AssembledOutput, manifestOf } from './assembled-output.ts';
import { markOutput } from './journal.ts';
import type { LastOutput } from './last-output.ts';
import { buildId, countFiles, difference, writeManifest } from './manifest.ts';
import { Overlay } from './overlay.ts';
import { putFiles } from './put-files.ts';

/** The list of changes that a `--delta` build writes next to its files. */
export const DELTA_LIST = '.nachlese-delta.json';

/** Writes only changed files into an empty folder, with the list of changes, for a deploy from a runner without the old site. */
export function writeDelta(
  { cacheDir, outDir }: Pick<BuildSettings, 'cacheDir' | 'outDir'>,
  { base, previous }: LastOutput,
  output: AssembledOutput,
): OutputChanges {
  const after = manifestOf(output);
  const changes = difference(base, after);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  markOutput(outDir, 'delta');
  const overlay = new Overlay(outDir, true);
  const written = putFiles(overlay, output, changes.written);
  const removed = Object.keys({ ...changes.removed, ...difference(previous, after).removed }).sort();
  writeFileSync(join(outDir, DELTA_LIST), `${JSON.stringify({ written, removed }, null, 1)}\n`);
  if (buildId(after) !== buildId(previous)) writeManifest(cacheDir, after);
  return {
    files: countFiles(after),
    written: overlay.written,
    removed: removed.length,
    bytes: overlay.bytes,
  };
}
