import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { applyOutput } from '../../../src/publish/output/apply-output.ts';
import { checkOutFolder } from '../../../src/publish/output/out-folder.ts';
import { readLastOutput } from '../../../src/publish/output/last-output.ts';
import { temporaryFolder } from '../../site.ts';
import { disk } from './killable-disk.ts';
import { assembledOf, servedFrom, type SiteFiles } from '../small-site.ts';

/** The folder of a test's sites; new for each test. */
export let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  disk.stopAt = Infinity;
  rmSync(folder, { recursive: true, force: true });
});

export const settings = () => ({ cacheDir: join(folder, 'cache'), outDir: join(folder, 'out') });

/** Applies a site to the output folder; `stopAt` is the file-system call at which the process is killed. True if it was not. */
export function put(files: SiteFiles, stopAt = Infinity): boolean {
  const output = assembledOf(join(folder, 'staging'), files);
  checkOutFolder({ ...settings(), contentDir: join(folder, 'content') });
  const last = readLastOutput(settings(), { full: false, delta: false });
  Object.assign(disk, { calls: 0, stopAt });
  try {
    applyOutput(settings(), last, output);
    return true;
  } catch (error) {
    if ((error as Error).message !== 'killed') throw error;
    return false;
  } finally {
    disk.stopAt = Infinity;
  }
}

export const served = (): Record<string, string> => servedFrom(settings().outDir);
export const sorted = (files: SiteFiles): SiteFiles => Object.fromEntries(Object.entries(files).sort());

/** Applies a site once for every file-system call, killed at that call, until one runs to its end. Returns the number of kills. */
export function forEveryStop(before: () => void, files: SiteFiles, judge: () => void): number {
  for (let stopAt = 1; ; stopAt++) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    mkdirSync(settings().cacheDir);
    before();
    if (put(files, stopAt)) return stopAt - 1;
    judge();
    put(files);
    expect(served()).toEqual(sorted(files));
    expect(readdirSync(folder).sort()).toEqual(['cache', 'out', 'staging']);
  }
}

export const NEW: SiteFiles = {
  'index.html': 'new front links 2026/11/c/',
  '2026/11/a/index.html': 'new a needs _astro/a.87654321.css',
  '2026/11/c/index.html': 'new c',
  'alt.html/index.html': 'leads to 2026/11/c/',
  '_astro/a.87654321.css': 'a',
  'suche/index.json': 'names suche/zz-87654321/x',
  'suche/zz-87654321/x': 'x',
};
