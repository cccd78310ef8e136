import { describe, expect, it } from 'vitest';
import { newestLinks } from '../../../src/client/offline/newest.ts';
import { isArticle, isInFolder, pageKey } from '../../../src/client/offline/paths.ts';

describe('the service worker distinguishes', () => {
  it('articles from days and other lists', () => {
    expect(isArticle('/2026/11/glasfaser/')).toBe(true);
    expect(isArticle('/2026/11/24/')).toBe(false);
    expect(isArticle('/2026/11/')).toBe(false);
    expect(isArticle('/bereich/politik/2026/')).toBe(false);
  });

  it('files that never change from those that may', () => {
    expect(isInFolder('/suche/11cc3da62bda6eb3/rows.packed', 'search')).toBe(true);
    expect(isInFolder('/search/11cc3da62bda6eb3/rows.packed', 'search')).toBe(true);
    expect(isInFolder('/thema/deadbeef/feed.xml', 'search')).toBe(false);
    expect(isInFolder('/suche/texts/2026.packed', 'search')).toBe(true);
    expect(isInFolder('/suche/index.json', 'search')).toBe(false);
    expect(isInFolder('/_astro/a.js', 'program')).toBe(true);
    expect(isInFolder('/bilder/a.avif', 'program')).toBe(false);
  });

  it('pages, regardless of their search parameters', () => {
    expect(pageKey('https://a.example/suche/?q=x#y')).toBe('https://a.example/suche/');
  });

  it('the first three articles of a fragment from its other links', () => {
    const html =
      '<a href="/2026/11/a1/">A</a><a href=/2026/11/a1/>A</a><a href="https://x.example/2026/11/b/">B</a>' +
      '<a href="/bereich/x/">x</a><a href="/2026/11/c/">C</a><a href="/2026/10/d/">D</a><a href="/2026/10/e/">E</a>';
    expect(newestLinks(html, '')).toEqual(['/2026/11/a1/', '/2026/11/c/', '/2026/10/d/']);
    const inFolder = html.replaceAll('"/', '"/archiv/').replaceAll('=/', '=/archiv/');
    expect(newestLinks(inFolder, '/archiv')).toEqual([
      '/archiv/2026/11/a1/',
      '/archiv/2026/11/c/',
      '/archiv/2026/10/d/',
    ]);
    expect(newestLinks(html, '/archiv')).toEqual([]);
  });
});
