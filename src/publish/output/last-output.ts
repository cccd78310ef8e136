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

/** What the last build left, and how much of it can be relied on. */
export interface LastOutput {
  /** The manifest in the cache folder. */
  previous: Manifest;
  /** The part of it that can be relied on. */
  base: Manifest;
  /** What the output folder holds. */
  state: OutputState;
}

/** Reads what the last build left. */
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
