import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwatchedBelow } from '../../../src/publish/preview/unwatched.ts';

const NEWSROOM = join('/', 'newsroom');
const isUnwatched = unwatchedBelow(NEWSROOM);

describe('Vite’s watcher', () => {
  it.each(['content/articles/2026/11/x.md', '.cache/images/a.avif', 'dist/index.html', 'media/2026/x.jpg'])(
    'leaves %s alone',
    (path) => {
      expect(isUnwatched(join(NEWSROOM, path))).toBe(true);
    },
  );

  it.each(['', 'astro.config.mjs', 'theme', 'theme/style.css', 'public/logo.svg', 'src/pages/article.ts'])(
    'follows /newsroom/%s',
    (path) => {
      expect(isUnwatched(join(NEWSROOM, path))).toBe(false);
    },
  );

  it('follows files elsewhere that a page imports', () => {
    expect(isUnwatched(join('/', 'newsroom-of-others', 'lib', 'x.js'))).toBe(false);
  });
});
