import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { applyOutput } from '../../../src/publish/output/apply-output.ts';
import { readLastOutput } from '../../../src/publish/output/last-output.ts';
import { temporaryFolder } from '../../site.ts';
import { folder, forEveryStop, NEW, put, served, settings, sorted } from './killed-build.ts';
import { assembledOf, type SiteFiles } from '../small-site.ts';

vi.mock('node:fs', async (original) => (await import('./killable-disk.ts')).killable(await original()));

describe('the first site of an output folder, killed before any of its steps', () => {
  const judge = (): void => {
    const site = served();
    if (Object.keys(site).length > 0) expect(site).toEqual(sorted(NEW));
  };

  it('appears as a whole or not at all', () => {
    expect(forEveryStop(() => undefined, NEW, judge)).toBeGreaterThan(10);
  });

  it('leaves no second folder when the disk is full', () => {
    const output = assembledOf(join(folder, 'staging'), NEW);
    rmSync(output.staged.get('index.html')?.source ?? '');
    const last = readLastOutput(settings(), { full: false, delta: false });
    expect(() => applyOutput(settings(), last, output)).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual(['staging']);
  });
});

describe('the first site of an output folder that exists, killed before any of its steps', () => {
  const judge = (): void => {
    if ('index.html' in served()) expect(served()).toEqual(sorted(NEW));
  };
  const empty = (): void => {
    mkdirSync(settings().outDir);
  };

  it('is whole once its front page appears', () => {
    expect(forEveryStop(empty, NEW, judge)).toBeGreaterThan(10);
  });

  describe('after an earlier killed build', () => {
    const FIRST: SiteFiles = { 'index.html': 'first', 'a.html': 'a', 'b/index.html': 'b' };
    const SECOND: SiteFiles = { 'index.html': 'second', 'b/index.html': 'new b', 'c.html': 'c' };

    /** The calls at which a kill of the first build leaves a front page, or leaves none. */
    function stops(isFront: boolean): number[] {
      const found: number[] = [];
      for (let stopAt = 1; ; stopAt++) {
        rmSync(folder, { recursive: true });
        mkdirSync(settings().outDir, { recursive: true });
        if (put(FIRST, stopAt)) return found;
        if ('index.html' in served() === isFront) found.push(stopAt);
      }
    }

    it('is whole once its front page appears', () => {
      const early = stops(false);
      expect(early.length).toBeGreaterThan(10);
      // Before anything was moved, and before each of the last steps up to the front page.
      for (const stopAt of [early.at(1), ...early.slice(-3)]) {
        const before = (): void => {
          empty();
          put(FIRST, stopAt);
        };
        forEveryStop(before, SECOND, () => {
          if ('index.html' in served()) expect(served()).toEqual(sorted(SECOND));
        });
      }
    });

    it('keeps its pages if the front page had appeared', () => {
      const late = stops(true);
      expect(late.length).toBeGreaterThan(1);
      for (const stopAt of [late.at(0), late.at(-1)]) {
        const before = (): void => {
          empty();
          put(FIRST, stopAt);
        };
        forEveryStop(before, SECOND, () => {
          expect(Object.keys(served())).toEqual(expect.arrayContaining(['b/index.html', 'index.html']));
        });
      }
    });
  });

  it('fills the folder and keeps its mode and identity', () => {
    empty();
    chmodSync(settings().outDir, 0o2775);
    const before = statSync(settings().outDir);
    put(NEW);
    const { ino, mode } = statSync(settings().outDir);
    expect({ ino, mode }).toEqual({ ino: before.ino, mode: before.mode });
    expect(served()).toEqual(sorted(NEW));
    expect(readdirSync(folder).sort()).toEqual(['cache', 'out', 'staging']);
  });

  it('is written through a link to another folder, which remains a link', () => {
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

  it('leaves files that others have added meanwhile', () => {
    empty();
    const note = join(settings().outDir, '2026');
    for (let stopAt = 1; !existsSync(join(settings().outDir, '.nachlese-new', '2026')); stopAt++)
      put(NEW, stopAt);
    writeFileSync(note, 'of somebody else');
    expect(put(NEW, 2)).toBe(false);
    expect(readFileSync(note, 'utf8')).toBe('of somebody else');
  });

  it.runIf(process.getuid?.() === 0).each([
    ['a volume', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs']],
    ['a folder of the same file system that is mounted there', ['--bind', 'source']],
  ])('is whole once its front page appears if the folder is %s', (_what, [...options]) => {
    const { outDir } = settings();
    const source = temporaryFolder();
    empty();
    const mount = options.map((option) => (option === 'source' ? source : option));
    execFileSync('mount', [...mount, outDir]);
    try {
      for (let stopAt = 1; ; stopAt++) {
        for (const name of readdirSync(outDir)) rmSync(join(outDir, name), { recursive: true });
        rmSync(settings().cacheDir, { recursive: true, force: true });
        mkdirSync(settings().cacheDir);
        if (put(NEW, stopAt)) break;
        judge();
        put(NEW);
        expect(served()).toEqual(sorted(NEW));
        expect(existsSync(join(outDir, '.nachlese-new'))).toBe(false);
      }
    } finally {
      execFileSync('umount', ['-l', outDir]);
      rmSync(source, { recursive: true });
    }
  });
});
