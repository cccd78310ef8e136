import type { BuildMode } from '../build-mode.ts';
import type { BuildSettings } from '../settings.ts';
import { outputState, type OutputState } from './journal.ts';
import {
  buildId,
  emptyManifest,
  type Manifest,
  readableManifest,
  readManifest,
  withoutFiles,
} from './manifest.ts';

/** The output of the last build, and how far it can be trusted. */
export interface LastOutput {
  /** The manifest in the cache folder. */
  previous: Manifest;
  /** The reliable part of the manifest. */
  base: Manifest;
  /** The state of the output folder. */
  state: OutputState;
}

/** Reads the output of the last build. */
export function readLastOutput(
  { cacheDir, outDir }: Pick<BuildSettings, 'cacheDir' | 'outDir'>,
  { full, delta }: Pick<BuildMode, 'full' | 'delta'>,
): LastOutput {
  const previous = full ? readableManifest(cacheDir) : readManifest(cacheDir);
  const state: OutputState = delta
    ? { kind: 'known', unverified: [] }
    : outputState(cacheDir, outDir, buildId(previous));
  const base = full || state.kind !== 'known' ? emptyManifest() : withoutFiles(previous, state.unverified);
  return { previous, base, state };
}
