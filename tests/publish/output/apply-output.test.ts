import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { forEveryStop, NEW, put, served, settings, sorted } from './killed-build.ts';
import type { SiteFiles } from '../small-site.ts';

vi.mock('node:fs', async (original) => (await import('./killable-disk.ts')).killable(await original()));

const OLD: SiteFiles = {
  'index.html': 'old front links 2026/11/a/',
  '2026/11/a/index.html': 'old a needs _astro/a.12345678.css',
  '2026/11/b/index.html': 'old b',
  'alt.html': 'leads to 2026/11/b/',
  '_astro/a.12345678.css': 'a',
  'suche/index.json': 'names suche/2026-12345678/x',
  'suche/2026-12345678/x': 'x',
};
describe('a site that is applied over another, killed before any of its steps', () => {
  it('keeps every page that is not removed, and everything that a page refers to', () => {
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

  it('is completed after the edit is reverted', () => {
    const before = (): void => {
      put(OLD);
    };
    forEveryStop(before, NEW, () => {
      put(OLD);
      expect(served()).toEqual(sorted(OLD));
    });
  });

  it('is rebuilt after the cache folder is lost', () => {
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

it('A file name may be as long as a file system allows', () => {
  const path = `alt/${'x'.repeat(245)}.html`;
  put({ ...OLD, [path]: 'leads to 2026/11/b/' });
  put({ ...OLD, [path]: 'leads to 2026/11/a/' });
  expect(served()[path]).toBe('leads to 2026/11/a/');
  expect(readdirSync(dirname(join(settings().outDir, path)))).toHaveLength(1);
});
