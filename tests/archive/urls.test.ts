import { describe, expect, it } from 'vitest';
import * as urls from '../../src/archive/urls.ts';

describe('addresses', () => {
  it('have the published form', () => {
    expect(urls.frontUrl()).toBe('/');
    expect(urls.articleUrl('2023-03', 'zusammen-fuers-ozg')).toBe('/2023/03/zusammen-fuers-ozg/');
    expect(['2023', '2023-03', '2023-03-30'].map(urls.calendarUrl)).toEqual([
      '/2023/',
      '/2023/03/',
      '/2023/03/30/',
    ]);
    expect(urls.pageUrl('impressum')).toBe('/impressum/');
    expect(urls.archiveUrl()).toBe('/archiv/');
    expect(urls.searchUrl()).toBe('/suche/');
    expect(urls.fragmentUrl('politik')).toBe('/fragment/politik/');
    expect(urls.imageUrl('a-480.webp')).toBe('/bilder/a-480.webp');
  });

  it.each([
    ['category', 'bereich'],
    ['region', 'region'],
    ['type', 'typ'],
    ['topic', 'thema'],
    ['author', 'autor'],
  ] as const)('of a %s begin with /%s/', (kind, segment) => {
    expect(urls.overviewUrl(kind)).toBe(`/${segment}/`);
    expect(urls.listUrl(kind, 'x')).toBe(`/${segment}/x/`);
    expect(urls.listUrl(kind, 'x', '2023')).toBe(`/${segment}/x/2023/`);
    expect(urls.listUrl(kind, 'x', '2023-03')).toBe(`/${segment}/x/2023/03/`);
    expect(urls.RESERVED_SEGMENTS).toContain(segment);
  });
});
