import { describe, expect, it } from 'vitest';
import { DEFAULT_WORDS } from '../../src/archive/url-words.ts';
import { ContentFolder, type Files } from '../content-folder.ts';
import { found } from '../refuses.ts';

const site = (...lines: string[]): Files => ({
  'site.yaml': [
    ...['title: T', 'claim: C', 'description: D', 'url: https://t.example', 'language: de'],
    ...['timeZone: Europe/Berlin', 'publisher: P', 'email: a@t.example', ...lines],
    '',
  ].join('\n'),
});
const problem = found('site.yaml');
const problems = (...lines: string[]) => new ContentFolder(site(...lines)).problems();

describe('the words in addresses', () => {
  it('are those of the language, except for those that the site names', async () => {
    const { settings } = await new ContentFolder(
      site('urls: { category: ressort }', 'formerUrls: { category: [bereich] }'),
    ).load();
    expect(settings.words).toEqual({ ...DEFAULT_WORDS.de, category: 'ressort' });
    expect(settings.formerWords).toEqual({ category: ['bereich'] });
  });

  it('must be slugs', async () => {
    expect(await problems('urls:', '  search: Suche & mehr')).toEqual([
      problem(10, 3, 'invalid-field', { field: 'urls.search', expected: 'slug', suggestion: undefined }),
    ]);
    expect(await problems('formerUrls: { search: [/suche/] }')).toEqual([
      problem(9, 24, 'invalid-field', {
        field: 'formerUrls.search.0',
        expected: 'slug',
        suggestion: undefined,
      }),
    ]);
  });

  it('must be words that exist', async () => {
    expect(await problems('urls: { kategorie: ressort }')).toEqual([
      problem(9, 9, 'unknown-field', { field: 'kategorie', suggestion: 'category' }),
    ]);
  });

  it.each([
    ['urls: { category: daten }', 9, 9, 'urls.category', 'daten', 'urls.data'],
    ['urls: { category: fragment }', 9, 9, 'urls.category', 'fragment', 'Nachlese'],
    ['urls: { category: "2023" }', 9, 9, 'urls.category', '2023', 'Nachlese'],
    ['formerUrls: { category: [bereich] }', 9, 26, 'formerUrls.category', 'bereich', 'urls.category'],
    ['formerUrls: { category: [suche] }', 9, 26, 'formerUrls.category', 'suche', 'urls.search'],
    ['formerUrls: { category: [id] }', 9, 26, 'formerUrls.category', 'id', 'Nachlese'],
  ] as const)('must be distinct: %s', async (line, at, column, field, word, other) => {
    expect(await problems(line)).toEqual([problem(at, column, 'url-word-taken', { field, word, other })]);
  });

  it('may repeat where paths cannot meet', async () => {
    const { settings } = await new ContentFolder(site('urls: { versions: suche, articles: daten }')).load();
    expect(settings.words.versions).toBe('suche');
  });

  it('are not free for static pages, nor are former ones', async () => {
    const page = { 'pages/bereich.md': '---\ntitle: Bereich\n---\n\nText.\n' };
    const named = site('urls: { category: ressort }', 'formerUrls: { category: [bereich] }');
    expect(await new ContentFolder({ ...named, ...page }).problems()).toEqual([
      found('pages/bereich.md')(1, 1, 'duplicate-url', { url: '/bereich/', other: 'Nachlese' }),
    ]);
    await new ContentFolder({ ...site('urls: { category: ressort }'), ...page }).load();
  });
});
