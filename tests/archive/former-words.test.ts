import { describe, expect, it } from 'vitest';
import { currentPath, formerPaths, wordRules } from '../../src/archive/former-words.ts';
import { DEFAULT_WORDS } from '../../src/archive/url-words.ts';

const SITE = {
  words: DEFAULT_WORDS.en,
  formerWords: { category: ['bereich', 'ressort'], versions: ['versionen'], articles: ['artikel'] },
};
const rules = wordRules(SITE);

describe('an address with a former word', () => {
  it.each([
    ['/bereich', '/category/'],
    ['/bereich/', '/category/'],
    ['/ressort/politik/2023/03/', '/category/politik/2023/03/'],
    ['/bereich/politik/feed.xml', '/category/politik/feed.xml'],
    ['/2023/03/a/versionen/', '/2023/03/a/versions/'],
    ['/data/artikel.parquet', '/data/articles.parquet'],
  ])('%s leads to %s', (path, expected) => {
    expect(currentPath(path, rules)).toBe(expected);
  });

  it.each([
    '/bereiche/',
    '/thema/bereich/',
    '/2023/03/versionen/',
    '/bereich/a%0ab/',
    '/bereich/\r\nSet-Cookie: a/',
  ])('is not %j', (path) => {
    expect(currentPath(path, rules)).toBeUndefined();
  });

  it('is listed for every page that has one', () => {
    expect(formerPaths('/category/politik/', SITE)).toEqual(['/bereich/politik/', '/ressort/politik/']);
    expect(formerPaths('/2023/03/a/versions/', SITE)).toEqual(['/2023/03/a/versionen/']);
    expect(formerPaths('/2023/03/a/', SITE)).toEqual([]);
    expect(formerPaths('/', SITE)).toEqual([]);
  });
});
