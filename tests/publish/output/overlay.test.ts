import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputError, checkOutFolder } from '../../../src/publish/output/out-folder.ts';
import { blockedBy, Overlay } from '../../../src/publish/output/overlay.ts';
import { temporaryFolder } from '../../site.ts';

describe('the removals that must precede additions', () => {
  it('are files in place of a new folder, and files below the path of a new file', () => {
    expect(blockedBy(['alt/x.html', 'b/c'], ['alt/x.html/index.html', 'b/d'])).toEqual(['alt/x.html']);
    expect(blockedBy(['alt/x.html/index.html', 'b'], ['alt/x.html'])).toEqual(['alt/x.html/index.html']);
    expect(blockedBy(['a/b'], ['a/c'])).toEqual([]);
  });
});

describe('an overlay', () => {
  it('removes nothing if a file has replaced the folder', () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'x.html'), 'neu');
    const overlay = new Overlay(out, false);
    overlay.remove('x.html/index.html');
    expect(readFileSync(join(out, 'x.html'), 'utf8')).toBe('neu');
    expect(overlay.removed).toBe(0);
  });
});

describe('an output folder', () => {
  const place = (outDir: string) => ({ outDir, cacheDir: '/a/cache', contentDir: '/a/content' });
  it.each(['/a', '/', '/a/cache', '/a/content', '/a/content/dist'])(
    'may not contain the cache or the content, nor be in the content: %s',
    (outDir) => {
      expect(() => {
        checkOutFolder(place(outDir));
      }).toThrow(OutputError);
    },
  );

  it('may be next to them', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a'));
    checkOutFolder(place(join(folder, 'a/dist')));
    expect(existsSync(join(folder, 'a/dist'))).toBe(false);
  });
});
