import { expect, it } from 'vitest';
import { languageOf } from '../../../src/authoring/import/language.ts';
import { Losses } from '../../../src/authoring/import/losses/losses.ts';
import { Import } from './import-run.ts';
import { exportOf, MAPPING } from './wxr-export.ts';

const losses = new Losses();
const of = (language: string | undefined, fallback?: string): string | undefined => {
  const mapping = { language: fallback } as Parameters<typeof languageOf>[1]['mapping'];
  return languageOf({ language, title: 'Titel', place: 'alt.xml:1' }, { mapping, language: 'de', losses });
};

it('the source tells the language of a post, in any spelling of its tag', () => {
  expect(['en', 'en_GB', 'EN-us', 'zh-hans'].map((tag) => of(tag))).toEqual([
    'en',
    'en-GB',
    'en-US',
    'zh-Hans',
  ]);
  expect(of('de', 'en')).toBeUndefined();
});

it('else the mapping tells it, and the site’s language needs no field', () => {
  expect(of(undefined, 'en')).toBe('en');
  expect(of('', 'de')).toBeUndefined();
  expect(of(undefined)).toBeUndefined();
});

it('a language that does not exist is reported', () => {
  expect(of('klingonisch', 'fr')).toBe('fr');
  expect(losses.list()).toEqual([
    { kind: 'unknown-language', what: 'klingonisch', example: 'Titel', place: 'alt.xml:1' },
  ]);
});

it('a mapping may not name a language that does not exist', async () => {
  const run = new Import()
    .put('alt.csv', 'title;date;body\nA;2023-03-30;B\n')
    .run('csv', ['alt.csv'], `${MAPPING}language: english\n`);
  await expect(run).rejects.toMatchObject({ kind: 'badMapping' });
});

it('articles have the language of the mapping', async () => {
  const made = new Import().put('alt.csv', 'title;date;body\nThe news;2023-03-30;Some news.\n');
  await made.run('csv', ['alt.csv'], `${MAPPING}language: en\n`);
  expect(made.text('2023/03/the-news.md')).toContain('\nlanguage: en\n');
});

it('tables, Markdown files and Polylang tell the language of a post', async () => {
  const made = new Import()
    .put('alt.csv', 'title;date;body;language\nOne;2023-03-30;Some news.;en\n')
    .put('blog/2023-03-30-two.md', '---\ntitle: Two\nlang: en\n---\nMore news.\n')
    .put(
      'export.xml',
      exportOf([{ id: 3, name: 'three', title: 'Three', body: 'Last news.' }]).replace(
        '<wp:status>',
        '<category domain="language" nicename="en"><![CDATA[English]]></category><wp:status>',
      ),
    );
  for (const [from, file] of [
    ['csv', 'alt.csv'],
    ['markdown', 'blog'],
    ['wxr', 'export.xml'],
  ] as const)
    await made.run(from, [file]);
  for (const article of ['2023/03/one', '2023/03/two', '2019/03/three'])
    expect(made.text(`${article}.md`)).toContain('\nlanguage: en\n');
});
