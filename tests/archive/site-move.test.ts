import { describe, expect, it } from 'vitest';
import { isSameSite, siteMove } from '../../src/archive/site-move.ts';

/** Where the server of the former address redirects a path; undefined if it does not. */
function redirected(path: string, from: string, to: string): string | undefined {
  const { pattern, target } = siteMove(from, to);
  const match = new RegExp(pattern).exec(path);
  return match ? target.replace('$1', match[1] ?? '') : undefined;
}

describe('a site that moves', () => {
  const ROOT = 'https://a.example';
  const FOLDER = 'https://a.example/archiv.2';

  it('takes every path to another host', () => {
    expect(redirected('/', ROOT, 'https://b.example')).toBe('https://b.example/');
    expect(redirected('/2026/11/a/', ROOT, 'https://b.example/x/y')).toBe('https://b.example/x/y/2026/11/a/');
    expect(redirected('/archiv.2/a/feed.xml', FOLDER, 'https://b.example')).toBe(
      'https://b.example/a/feed.xml',
    );
  });

  it('leaves what is not its own on the former host', () => {
    expect(redirected('/2026/11/a/', FOLDER, 'https://b.example')).toBeUndefined();
    expect(redirected('/archivx2/a/', FOLDER, 'https://b.example')).toBeUndefined();
  });

  it('is not redirected again in a folder of the same host', () => {
    expect(redirected('/2026/11/a/', ROOT, FOLDER)).toBe(`${FOLDER}/2026/11/a/`);
    expect(redirected('/archiv.20/', ROOT, FOLDER)).toBe(`${FOLDER}/archiv.20/`);
    for (const path of ['/archiv.2', '/archiv.2/', '/archiv.2/2026/11/a/'])
      expect(redirected(path, ROOT, FOLDER)).toBeUndefined();
    expect(redirected('/archiv.2/alt/a/', FOLDER, `${FOLDER}/alt`)).toBeUndefined();
  });

  it('has not moved if only the scheme is another one', () => {
    expect(isSameSite('http://a.example/x', 'https://A.example/x')).toBe(true);
    expect(isSameSite('https://a.example', 'https://a.example/x')).toBe(false);
    expect(isSameSite('https://a.example', 'https://a.example:8443')).toBe(false);
  });
});
