import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { applyOutput } from '../../../src/publish/output/apply-output.ts';
import { checkOutFolder } from '../../../src/publish/output/out-folder.ts';
import { readLastOutput } from '../../../src/publish/output/last-output.ts';
import { temporaryFolder } from '../../site.ts';
import { disk } from './killable-disk.ts';
import { assembledOf, servedFrom, type SiteFiles } from '../small-site.ts';

/** Where the sites of a test lie; new for each test. */
export let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  disk.stopAt = Infinity;
  rmSync(folder, { recursive: true, force: true });
});

export const settings = () => ({ cacheDir: join(folder, 'cache'), outDir: join(folder, 'out') });

/** Lays a site over what there is; `stopAt` is the call at which the process is killed. True where it came to its end. */
export function put(files: SiteFiles, stopAt = Infinity): boolean {
  const collected = assembledOf(join(folder, 'staging'), files);
  checkOutFolder({ ...settings(), contentDir: join(folder, 'content') });
  const standing = readLastOutput(settings() as never, { full: false, delta: false });
  Object.assign(disk, { calls: 0, stopAt });
  try {
    applyOutput(settings() as never, standing as never, collected);
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

/** Puts a site anew for every call, with a kill there; ends when one comes to its end. Returns how many were killed. */
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
