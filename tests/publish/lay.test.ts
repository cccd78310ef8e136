import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lay } from '../../src/publish/lay.ts';
import { standingOf } from '../../src/publish/prepare.ts';
import { temporaryFolder } from '../site.ts';
import { collectedOf, servedFrom, type SiteFiles } from './small-site.ts';

/** Every call that changes a file system, counted; from the chosen one on none comes through, as after a kill. */
const disk = vi.hoisted(() => ({ calls: 0, stopAt: Infinity }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const changing = [
    'copyFileSync',
    'mkdirSync',
    'renameSync',
    'rmdirSync',
    'rmSync',
    'writeFileSync',
  ] as const;
  const counted =
    (name: (typeof changing)[number]) =>
    (...parameters: unknown[]): unknown => {
      if (++disk.calls >= disk.stopAt) throw new Error('killed');
      return (fs[name] as (...all: unknown[]) => unknown)(...parameters);
    };
  return { ...fs, ...Object.fromEntries(changing.map((name) => [name, counted(name)])) };
});

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  disk.stopAt = Infinity;
  rmSync(folder, { recursive: true, force: true });
});

const settings = () => ({ cacheDir: join(folder, 'cache'), outDir: join(folder, 'out') });

/** Lays a site over what there is; `stopAt` is the call at which the process is killed. True where it came to its end. */
function put(files: SiteFiles, stopAt = Infinity): boolean {
  const collected = collectedOf(join(folder, 'staging'), files);
  const standing = standingOf(settings() as never, { full: false, delta: false });
  Object.assign(disk, { calls: 0, stopAt });
  try {
    lay(settings() as never, standing as never, collected);
    return true;
  } catch (error) {
    if ((error as Error).message !== 'killed') throw error;
    return false;
  } finally {
    disk.stopAt = Infinity;
  }
}

const served = (): Record<string, string> => servedFrom(settings().outDir);
const sorted = (files: SiteFiles): SiteFiles => Object.fromEntries(Object.entries(files).sort());

/** Puts a site anew for every call, with a kill there; ends when one comes to its end. Returns how many were killed. */
function forEveryStop(before: () => void, files: SiteFiles, judge: () => void): number {
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

const OLD: SiteFiles = {
  'index.html': 'old front links 2026/11/a/',
  '2026/11/a/index.html': 'old a needs _astro/a.12345678.css',
  '2026/11/b/index.html': 'old b',
  'alt.html': 'leads to 2026/11/b/',
  '_astro/a.12345678.css': 'a',
  'suche/index.json': 'names suche/2026-12345678/x',
  'suche/2026-12345678/x': 'x',
};
const NEW: SiteFiles = {
  'index.html': 'new front links 2026/11/c/',
  '2026/11/a/index.html': 'new a needs _astro/a.87654321.css',
  '2026/11/c/index.html': 'new c',
  'alt.html/index.html': 'leads to 2026/11/c/',
  '_astro/a.87654321.css': 'a',
  'suche/index.json': 'names suche/zz-87654321/x',
  'suche/zz-87654321/x': 'x',
};

describe('a site that is laid over another, killed before any of its steps', () => {
  it('keeps every page that is to stay, and whatever a page names is there', () => {
    const stops = forEveryStop(
      () => put(OLD),
      NEW,
      () => {
        const site = served();
        for (const path of Object.keys(OLD).filter((each) => each in NEW)) {
          expect([OLD[path], NEW[path]]).toContain(site[path]);
          const [, target = ''] = /(?:needs|names|links) (\S+)/.exec(site[path] ?? '') ?? [];
          if (target !== '')
            expect(site).toHaveProperty([target.endsWith('/') ? `${target}index.html` : target]);
        }
      },
    );
    expect(stops).toBeGreaterThan(20);
  });

  it('goes on where the content went back to what it was', () => {
    const before = (): void => {
      put(OLD);
    };
    forEveryStop(before, NEW, () => {
      put(OLD);
      expect(served()).toEqual(sorted(OLD));
    });
  });

  it('is made again where the cache folder was lost', () => {
    const before = (): void => {
      put(OLD);
      rmSync(settings().cacheDir, { recursive: true });
    };
    forEveryStop(before, NEW, () => {
      expect(Object.keys(served())).toEqual(
        expect.arrayContaining(Object.keys(OLD).filter((path) => path in NEW)),
      );
    });
  });
});

describe('the first site of an output folder, killed before any of its steps', () => {
  const judge = (): void => {
    const site = served();
    if (Object.keys(site).length > 0) expect(site).toEqual(sorted(NEW));
  };

  it('is there as a whole or not at all', () => {
    expect(forEveryStop(() => undefined, NEW, judge)).toBeGreaterThan(10);
  });

  it('is so where the folder is there and empty', () => {
    expect(
      forEveryStop(
        () => {
          mkdirSync(settings().outDir);
        },
        NEW,
        judge,
      ),
    ).toBeGreaterThan(10);
  });

  it('is so where the folder is a link to another one, which stays a link', () => {
    const elsewhere = temporaryFolder();
    const before = (): void => {
      rmSync(elsewhere, { recursive: true, force: true });
      mkdirSync(elsewhere);
      symlinkSync(elsewhere, settings().outDir);
    };
    forEveryStop(before, NEW, judge);
    expect(realpathSync(settings().outDir)).toBe(realpathSync(elsewhere));
    rmSync(elsewhere, { recursive: true });
  });

  it('leaves no second folder where the disk is full', () => {
    const collected = collectedOf(join(folder, 'staging'), NEW);
    rmSync(collected.staged.get('index.html')?.source ?? '');
    const standing = standingOf(settings() as never, { full: false, delta: false });
    expect(() => lay(settings() as never, standing as never, collected)).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual(['staging']);
  });

  // A volume cannot be renamed.
  it.runIf(process.getuid?.() === 0)('comes at last where the folder is a volume', () => {
    const { outDir } = settings();
    const before = (): void => {
      mkdirSync(outDir);
    };
    before();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', outDir]);
    try {
      for (let stopAt = 1; ; stopAt++) {
        for (const name of readdirSync(outDir)) rmSync(join(outDir, name), { recursive: true });
        rmSync(settings().cacheDir, { recursive: true, force: true });
        mkdirSync(settings().cacheDir);
        if (put(NEW, stopAt)) break;
        if ('index.html' in served()) expect(served()).toEqual(sorted(NEW));
        put(NEW);
        expect(served()).toEqual(sorted(NEW));
        expect(existsSync(join(outDir, '.nachlese-new'))).toBe(false);
      }
    } finally {
      execFileSync('umount', ['-l', outDir]);
    }
  });
});

it('A file may be called as long a name as a file system takes', () => {
  const path = `alt/${'x'.repeat(245)}.html`;
  put({ ...OLD, [path]: 'leads to 2026/11/b/' });
  put({ ...OLD, [path]: 'leads to 2026/11/a/' });
  expect(served()[path]).toBe('leads to 2026/11/a/');
  expect(readdirSync(dirname(join(settings().outDir, path)))).toHaveLength(1);
});
