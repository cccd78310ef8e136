import { describe, expect, it } from 'vitest';
import type { YamlProblem } from '../../src/archive/diagnostic.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { at, expectRefusal, found, refuses, refusesArticle } from '../refuses.ts';

describe('invalid YAML', () => {
  const syntax = (problem: YamlProblem) => ({ problem });
  refusesArticle(
    'a colon in a text without quotation marks',
    ['title: OZG: Drei Länder'],
    at(2, 8, 'yaml-syntax', syntax('BLOCK_AS_IMPLICIT_KEY')),
  );
  refusesArticle(
    'a quotation mark that is not closed',
    ['teaser: "Ohne Ende'],
    at(6, 19, 'yaml-syntax', syntax('OPEN_QUOTE')),
  );
  refusesArticle(
    'a key twice',
    ['draft: true', 'kicker: Bund', 'draft : false'],
    at(9, 1, 'yaml-syntax', syntax('DUPLICATE_KEY')),
  );
  refusesArticle(
    'tabs for indentation',
    ['image:\n\tsrc: a.png'],
    at(8, 1, 'yaml-syntax', syntax('TAB_AS_INDENT')),
  );
  refusesArticle(
    'a title that starts with an asterisk',
    ['title: *wichtig* ist das'],
    at(2, 18, 'yaml-syntax', syntax('REST')),
  );
  refusesArticle(
    'a title in asterisks',
    ['title: *wichtig*'],
    at(2, 8, 'yaml-syntax', { problem: 'ALIAS', found: '*wichtig*' }),
  );
  refusesArticle(
    'references that multiply',
    ['a: &a [x, x]', `b: [${'*a, '.repeat(2)}*a]`],
    at(8, 5, 'yaml-syntax', { problem: 'ALIAS', found: '*a' }),
    at(8, 9, 'yaml-syntax', { problem: 'ALIAS', found: '*a' }),
    at(8, 13, 'yaml-syntax', { problem: 'ALIAS', found: '*a' }),
  );
});

describe('a mistake in YAML that the library reports several times', () => {
  for (const [name, yaml, line, column, problem] of [
    ['an over-indented line', 'kicker: Bund\n  und: Länder', 7, 9, 'BLOCK_AS_IMPLICIT_KEY'],
    ['a list that starts on the line of its field', 'topics: - ozg', 7, 9, 'LIST_IN_LINE'],
    ['a list among fields', 'source: dpa\n- ozg', 8, 1, 'MULTILINE_IMPLICIT_KEY'],
    ['an open quotation mark between open brackets', 'image: { alt: "Ein Bild }', 7, 26, 'OPEN_QUOTE'],
    ['two invalid escapes in a line', 'kicker: "\\q \\z"', 7, 10, 'BAD_DQ_ESCAPE'],
  ] as const)
    refusesArticle(`${name}, once`, [yaml], at(line, column, 'yaml-syntax', { problem }));

  refusesArticle(
    'two lines with a mistake each, twice',
    ['kicker: a: b', 'source: @dpa'],
    at(7, 9, 'yaml-syntax', { problem: 'BLOCK_AS_IMPLICIT_KEY' }),
    at(8, 9, 'yaml-syntax', { problem: 'BAD_SCALAR_START', found: '@' }),
  );
  refuses(
    'a second document in a vocabulary',
    { 'topics.yaml': '- name: ozg\n---\n- name: cloud\n' },
    found('topics.yaml')(2, 1, 'yaml-syntax', { problem: 'MULTIPLE_DOCS' }),
  );
});

describe('files without frontmatter', () => {
  refuses('an empty file', { [ARTICLE]: '' }, at(1, 1, 'missing-frontmatter', {}));
  refuses('a file that starts with text', { [ARTICLE]: 'Nur Text.\n' }, at(1, 1, 'missing-frontmatter', {}));
  refuses(
    'a horizontal rule instead of the fence',
    { [ARTICLE]: '-----\ntitle: x\n' },
    at(1, 1, 'missing-frontmatter', {}),
  );
  refuses(
    'a blank line above the fence',
    { [ARTICLE]: `\n${article()}` },
    at(1, 1, 'missing-frontmatter', {}),
  );
  refuses(
    'frontmatter that is a list',
    { [ARTICLE]: '---\n- title\n---\n' },
    at(1, 1, 'invalid-field', { field: 'frontmatter', expected: 'map' }),
  );
  refuses(
    'frontmatter that is a word',
    { [ARTICLE]: '---\ntitle\n---\n' },
    at(1, 1, 'invalid-field', { field: 'frontmatter', expected: 'map' }),
  );
  refuses(
    'empty frontmatter, and names every missing field',
    { [ARTICLE]: '---\n---\n' },
    ...['title', 'date', 'region', 'category', 'teaser'].map((field) => at(1, 1, 'missing-field', { field })),
  );
  refuses(
    'unclosed frontmatter',
    { [ARTICLE]: '---\ntitle: x\n\nEin Absatz.\n' },
    at(4, 1, 'yaml-syntax', { problem: 'NO_COLON' }),
  );
});

describe('frontmatter in a programming language', () => {
  const code = 'globalThis.frontmatterRan = true; module.exports = { title: "x" }';
  for (const language of ['js', 'javascript', 'json', 'coffee', 'toml']) {
    it(`refuses ---${language} without running it`, async () => {
      const folder = new ContentFolder({ [ARTICLE]: `---${language}\n${code}\n---\nText\n` });
      await expectRefusal(folder, [at(1, 4, 'frontmatter-language', { language })]);
      expect(globalThis).not.toHaveProperty('frontmatterRan');
    });
  }

  it('reads ---yaml', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article().replace('---', '---yaml') });
    expect((await folder.load()).articles).toHaveLength(1);
  });
});
