import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/archive/language.ts';
import { DEFAULT_WORDS } from '../../src/archive/url-words.ts';
import { pageRoutes } from '../../src/views/page-routes.ts';
import { PROJECT } from '../content-folder.ts';

const SOURCE = join(PROJECT, 'src');

describe('the routes of pages', () => {
  it.each(LANGUAGES)('have one pattern each in %s', (language) => {
    const patterns = pageRoutes(SOURCE, DEFAULT_WORDS[language]).map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('are all modules of src/pages, and no others', () => {
    const files = pageRoutes(SOURCE, DEFAULT_WORDS.de).map(({ file }) => file);
    const modules = readdirSync(join(SOURCE, 'pages')).filter((name) => /\.(?:astro|ts)$/.test(name));
    expect(files.toSorted()).toEqual(modules.map((name) => `pages/${name}`).sort());
    for (const file of files) expect(existsSync(join(SOURCE, file)), file).toBe(true);
  });

  it('have the words of the site in their patterns', () => {
    const words = {
      ...DEFAULT_WORDS.en,
      archive: 'library',
      onThisDay: 'today',
      search: 'find',
      data: 'open',
    };
    const patterns = new Map(pageRoutes(SOURCE, words).map(({ kind, pattern }) => [kind, pattern]));
    expect(
      ['archive', 'onThisDay', 'daysOfYear', 'search', 'data'].map((kind) => patterns.get(kind as 'data')),
    ).toEqual(['/library', '/today/[day]', '/today', '/find', '/open']);
  });

  it('are an error if the module of a kind is missing', () => {
    expect(() => pageRoutes(join(PROJECT, 'content'), DEFAULT_WORDS.de)).toThrow(
      'src/pages has no route for the kind front',
    );
  });
});
