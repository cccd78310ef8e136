import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../src/archive/diagnostic.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { expectRefusal, found, refuses } from '../refuses.ts';

const invalid = (field: string, expected: Expectation) => ({ field, expected });

describe('vocabularies', () => {
  const categories = found('categories.yaml');
  const regions = found('regions.yaml');
  const types = found('types.yaml');
  refuses(
    'a duplicate name',
    { 'categories.yaml': '- name: Politik\n- name: Politik\n' },
    categories(2, 3, 'duplicate-term', { name: 'Politik', slug: 'politik' }),
  );
  refuses(
    'a duplicate name with another slug',
    { 'categories.yaml': '- name: Politik\n- { name: Politik, slug: staat }\n' },
    categories(2, 5, 'duplicate-name', { name: 'Politik' }),
  );
  refuses(
    'names that differ only in case',
    { 'categories.yaml': '- name: Politik\n- name: POLITIK\n' },
    categories(2, 3, 'duplicate-term', { name: 'POLITIK', slug: 'politik' }),
  );
  refuses(
    'names that differ only in Unicode form',
    {
      'regions.yaml': `- name: Thüringen\n- name: Bayern\n- name: Niedersachsen\n- name: ${'Thüringen'.normalize('NFD')}\n`,
    },
    regions(4, 3, 'duplicate-term', { name: 'Thüringen', slug: 'thueringen' }),
  );
  refuses(
    'the slug of another name',
    { 'categories.yaml': '- name: Politik\n- { name: Wahlen, slug: politik }\n' },
    categories(2, 5, 'duplicate-term', { name: 'Wahlen', slug: 'politik' }),
  );
  refuses(
    'a slug with capitals',
    { 'categories.yaml': '- name: Politik\n- { name: Wahlen, slug: Wahlen }\n' },
    categories(2, 19, 'invalid-field', invalid('slug', 'slug')),
  );
  refuses(
    'a name that yields no slug',
    { 'categories.yaml': '- name: Politik\n- name: "!"\n' },
    categories(2, 3, 'invalid-field', invalid('slug', 'slug')),
  );
  refuses(
    'a place in an unknown region, and suggests the nearest',
    {
      'regions.yaml':
        '- name: Bayern\n- name: Thüringen\n- name: Niedersachsen\n- { name: Auenkirch, in: Baiern }\n',
    },
    regions(4, 22, 'unknown-term', {
      field: 'in',
      value: 'Baiern',
      vocabulary: 'regions.yaml',
      suggestion: 'Bayern',
    }),
  );
  refuses(
    'a code in lower case',
    { 'regions.yaml': '- name: Bayern\n- { name: Thüringen, code: th }\n- name: Niedersachsen\n' },
    regions(2, 22, 'invalid-field', invalid('code', 'regionCode')),
  );
  refuses(
    'an unknown key',
    { 'types.yaml': '- { name: meldung, titel: Meldung }\n' },
    types(1, 20, 'unknown-field', { field: 'titel', suggestion: 'title' }),
  );
  refuses(
    'an entry without a name',
    { 'categories.yaml': '- name: Politik\n- title: Ohne\n' },
    categories(2, 3, 'missing-field', { field: 'name' }),
  );
  refuses(
    'an entry that is only a name',
    { 'categories.yaml': '- Politik\n' },
    categories(1, 3, 'invalid-field', invalid('categories.yaml', 'map')),
  );
  refuses(
    'a map instead of a list',
    { 'categories.yaml': 'name: Politik\n' },
    categories(1, 1, 'invalid-field', invalid('categories.yaml', 'list')),
  );
  refuses(
    'an empty file',
    { 'categories.yaml': '' },
    categories(1, 1, 'invalid-field', invalid('categories.yaml', 'list')),
  );
  refuses(
    'a missing file',
    { 'categories.yaml': null },
    categories(1, 1, 'unreadable-file', { problem: 'ENOENT' }),
  );
  refuses(
    'missing types, once',
    { 'types.yaml': null },
    types(1, 1, 'unreadable-file', { problem: 'ENOENT' }),
  );
  refuses(
    'an empty list of types',
    { 'types.yaml': '[]\n' },
    types(1, 1, 'missing-field', { field: 'name' }),
  );
  refuses(
    'invalid YAML',
    { 'categories.yaml': '- name: Politik\n- name: [a\n' },
    categories(3, 1, 'yaml-syntax', {
      problem: 'OPEN_BRACKET',
    }),
  );
  refuses(
    'a reference',
    { 'categories.yaml': '- name: Politik\n- name: *a\n' },
    categories(2, 9, 'yaml-syntax', { problem: 'ALIAS', found: '*a' }),
  );
  refuses(
    'bytes that are not UTF-8',
    { 'categories.yaml': Buffer.from('- name: Büro\n', 'latin1') },
    categories(1, 1, 'not-utf8', {}),
  );

  it('reports no errors in articles for a broken vocabulary', async () => {
    const folder = new ContentFolder({
      'regions.yaml': '- name: Bayern\n  name: Hessen\n',
      [ARTICLE]: article(['category: Politk']),
    });
    await expectRefusal(folder, [
      found(ARTICLE)(5, 1, 'unknown-term', {
        field: 'category',
        value: 'Politk',
        vocabulary: 'categories.yaml',
        suggestion: 'Politik',
      }),
      regions(2, 3, 'yaml-syntax', { problem: 'DUPLICATE_KEY' }),
    ]);
  });

  it('accepts a place whose region is written in decomposed Unicode form', async () => {
    const place = '- { name: Wippertal, in: Thüringen }\n'.normalize('NFD');
    const folder = new ContentFolder({
      'regions.yaml': `- name: Bayern\n- name: Thüringen\n- name: Niedersachsen\n${place}`,
    });
    expect((await folder.load()).vocabularies.regions.bySlug('wippertal').within).toBe('thueringen');
  });
});
