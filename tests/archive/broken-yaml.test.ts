import { describe, expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { at, expectRefusal, refuses, refusesArticle } from '../refuses.ts';

describe('YAML that cannot be read', () => {
  const syntax = (problem: string) => ({ problem });
  refusesArticle(
    'a colon in a text without quotation marks',
    ['title: OZG: Drei Länder'],
    at(2, 8, 'yaml-syntax', syntax('Nested mappings are not allowed in compact mappings')),
  );
  refusesArticle(
    'a quotation mark that is not closed',
    ['teaser: "Ohne Ende'],
    at(6, 19, 'yaml-syntax', syntax('Missing closing "quote')),
  );
  refusesArticle(
    'a key twice',
    ['draft: true', 'kicker: Bund', 'draft : false'],
    at(9, 1, 'yaml-syntax', syntax('Map keys must be unique')),
  );
  refusesArticle(
    'tabs for indentation',
    ['image:\n\tsrc: a.png'],
    at(8, 1, 'yaml-syntax', syntax('Tabs are not allowed as indentation')),
  );
  refusesArticle(
    'a title that starts with an asterisk',
    ['title: *wichtig* ist das'],
    at(2, 18, 'yaml-syntax', syntax('Unexpected scalar at node end')),
  );
  refusesArticle(
    'a title in asterisks',
    ['title: *wichtig*'],
    at(2, 8, 'yaml-syntax', syntax('A text that starts with * must be quoted: *wichtig*')),
  );
  refusesArticle(
    'references that multiply',
    ['a: &a [x, x]', `b: [${'*a, '.repeat(2)}*a]`],
    at(8, 5, 'yaml-syntax', syntax('A text that starts with * must be quoted: *a')),
    at(8, 9, 'yaml-syntax', syntax('A text that starts with * must be quoted: *a')),
    at(8, 13, 'yaml-syntax', syntax('A text that starts with * must be quoted: *a')),
  );
});

describe('files without frontmatter', () => {
  refuses('an empty file', { [ARTICLE]: '' }, at(1, 1, 'missing-frontmatter', {}));
  refuses('a file that starts with text', { [ARTICLE]: 'Nur Text.\n' }, at(1, 1, 'missing-frontmatter', {}));
  refuses(
    'a rule in place of the fence',
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
    'empty frontmatter, and names every field that is missing',
    { [ARTICLE]: '---\n---\n' },
    ...['title', 'date', 'region', 'category', 'teaser'].map((field) => at(1, 1, 'missing-field', { field })),
  );
  refuses(
    'frontmatter that never ends',
    { [ARTICLE]: '---\ntitle: x\n\nEin Absatz.\n' },
    at(4, 1, 'yaml-syntax', { problem: 'Implicit map keys need to be followed by map values' }),
  );
});

describe('frontmatter in a programming language', () => {
  const code = 'globalThis.frontmatterRan = true; module.exports = { title: "x" }';
  for (const language of ['js', 'javascript', 'json', 'coffee', 'toml']) {
    it(`refuses ---${language} and does not run it`, async () => {
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
