import { describe, expect, it } from 'vitest';
import { stageOf } from '../../../src/publish/output/order.ts';
import { isPublic, policyOf } from '../../../src/publish/hosting/policy.ts';
import { isImmutable } from '../../../src/publish/output/cache-rules.ts';

describe('the policy of files', () => {
  it.each([
    '_astro/base.C0ffee12.css',
    'bilder/047fe32d4c341c4d-480.webp',
    'suche/0a1b2c3d4e5f6071/index.pf_index',
    'suche/engine-0a1b2c3d4e5f6071/engine.packed',
    'search/0a1b2c3d4e5f6071/rows.packed',
    'images/karte-0a1b2c3d4e5f6071.png',
  ])('caches %s permanently, as its name depends on its content', (path) => {
    expect(policyOf(path).cacheControl).toBe('public, max-age=31536000, immutable');
    expect(stageOf(path)).toBe('assets');
  });

  it.each([
    'index.html',
    '2026/11/haushalt/index.html',
    'suche/index.html',
    'suche/index.json',
    'suche/opensearch.xml',
    'bereich/bilder/index.html',
    'thema/texts/index.html',
    'thema/deadbeef/feed.xml',
    'fragment/politik/index.html',
    'favicon.svg',
  ])('caches %s for a short time', (path) => {
    expect(isImmutable(path)).toBe(false);
    expect(policyOf(path).cacheControl).toBe('public, max-age=300');
  });

  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['FEED.XML', 'application/xml; charset=utf-8'],
    ['a/pagefind.wasm', 'application/wasm'],
    ['a/x.pf_fragment', 'application/octet-stream'],
    ['CNAME', 'application/octet-stream'],
  ])('serves %s as %s', (path, type) => {
    expect(policyOf(path).contentType).toBe(type);
  });

  it('never deploys the records of the build, but deploys .well-known', () => {
    const paths = [
      '.nachlese-build',
      'a/.DS_Store',
      '.git/config',
      '.well-known/.x',
      '.well-known/security.txt',
      'a.b/c',
    ];
    expect(paths.filter(isPublic)).toEqual(['.well-known/security.txt', 'a.b/c']);
  });
});

describe('the order of a deploy', () => {
  it.each([
    ['favicon.svg', 'assets'],
    ['2026/11/haushalt/index.html', 'articles'],
    ['2026/11/30/index.html', 'lists'],
    ['2026/index.html', 'lists'],
    ['bereich/politik/2026/11/index.html', 'lists'],
    ['fragment/politik/index.html', 'lists'],
    ['sitemap-2026.xml', 'lists'],
    ['suche/index.json', 'lists'],
    ['404.html', 'lists'],
  ])('uploads %s with the %s', (path, stage) => {
    expect(stageOf(path)).toBe(stage);
  });
});
