import { describe, expect, it } from 'vitest';
import { DEFAULT_WORDS, isReservedSegment } from '../../src/archive/url-words.ts';
import * as urls from '../../src/archive/urls.ts';

const words = DEFAULT_WORDS.de;

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
    expect(urls.archiveUrl(words)).toBe('/archiv/');
    expect(urls.searchUrl(words)).toBe('/suche/');
    expect(urls.fragmentUrl('politik')).toBe('/fragment/politik/');
    expect(urls.imageUrl(words, 'a-480.webp')).toBe('/bilder/a-480.webp');
  });

  it.each([
    ['category', 'bereich'],
    ['region', 'region'],
    ['type', 'typ'],
    ['topic', 'thema'],
    ['author', 'autor'],
  ] as const)('of a %s begin with /%s/', (kind, segment) => {
    expect(urls.overviewUrl(words, kind)).toBe(`/${segment}/`);
    expect(urls.listUrl(words, kind, 'x')).toBe(`/${segment}/x/`);
    expect(urls.listUrl(words, kind, 'x', '2023')).toBe(`/${segment}/x/2023/`);
    expect(urls.listUrl(words, kind, 'x', '2023-03')).toBe(`/${segment}/x/2023/03/`);
    expect(isReservedSegment(segment, words)).toBe(true);
  });

  it('have English words on an English site', () => {
    const { en } = DEFAULT_WORDS;
    expect(urls.listUrl(en, 'topic', 'x', '2023-03')).toBe('/topic/x/2023/03/');
    expect(urls.onThisDayUrl(en, '03-30')).toBe('/on-this-day/03-30/');
    expect(urls.parquetUrl(en)).toBe('/data/articles.parquet');
    expect(urls.versionsUrl(en, '/2023/03/a/')).toBe('/2023/03/a/versions/');
  });

  it('leave years, files for machines, words and former words to the program', () => {
    const isReserved = (segment: string): boolean =>
      isReservedSegment(segment, words, { category: ['ressort'] });
    expect(['2023', 'id', 'suche', 'ressort'].map(isReserved)).toEqual([true, true, true, true]);
    expect(['search', 'artikel', 'versionen', 'impressum'].map(isReserved)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
