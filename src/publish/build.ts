import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { phases, type PhaseReport } from './phases.ts';
import { onRendered } from './progress.ts';
import { VARIABLES, type BuildSettings } from './settings.ts';
import { loadSite } from './integration.ts';

export interface BuildReport {
  out: string;
  pages: number;
  files: number;
  bytes: number;
  /** Seconds a phase, by name, in order. */
  seconds: PhaseReport;
}

/** Builds the whole site beside the output folder and exchanges the two when it is done: a failed build leaves the old site. */
export async function buildSite(settings: BuildSettings): Promise<BuildReport> {
  const staging = `${settings.outDir}.next`;
  const phase = phases();
  try {
    await phase.run('content', () => loadSite(settings));
    rmSync(staging, { recursive: true, force: true });
    process.env[VARIABLES.out] = staging;
    process.env[VARIABLES.now] = new Date(settings.now).toISOString();
    process.env[VARIABLES.content] = settings.contentDir;
    process.env[VARIABLES.cache] = settings.cacheDir;
    await phase.counted('pages', (count) => {
      onRendered.listen(count);
      return build({ root: settings.root, logLevel: 'error' });
    });
    await phase.run('exchange', () => exchange(staging, settings.outDir));
  } finally {
    rmSync(staging, { recursive: true, force: true });
    process.env[VARIABLES.out] = settings.outDir;
    phase.stop();
  }
  return {
    out: settings.outDir,
    pages: onRendered.done,
    ...measure(settings.outDir),
    seconds: phase.seconds,
  };
}

function exchange(staging: string, outDir: string): void {
  const previous = `${outDir}.previous`;
  rmSync(previous, { recursive: true, force: true });
  const exists = statSync(outDir, { throwIfNoEntry: false }) !== undefined;
  if (exists) renameSync(outDir, previous);
  renameSync(staging, outDir);
  rmSync(previous, { recursive: true, force: true });
}

function measure(folder: string): { files: number; bytes: number } {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}
