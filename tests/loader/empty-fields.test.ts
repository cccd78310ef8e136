import { describe, expect, it } from 'vitest';
import { fieldAt, FIELD_NAMES } from '../../src/archive/fields.ts';
import { sourceState } from '../../src/loader/published-state.ts';
import { PNG } from '../authoring/check/rule-tests.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { at, found, refuses, refusesArticle } from '../refuses.ts';

/** What editors and forms write for a field left blank. */
const NOTHING = ['', "''", '""', "'  '", '"\\t"', 'null', '~', '[]', '[ ]', "['']", '[null, ""]'];

const OPTIONAL = FIELD_NAMES.filter((name) => !fieldAt(name)?.required);

const withoutHash = (value: object): object => ({ ...value, hash: '', bodyStart: 0 });

describe('an empty optional field', () => {
  it.each(OPTIONAL)('counts as absent: %s', async (field) => {
    const [expected] = (await new ContentFolder({ [ARTICLE]: article() }).load()).articles;
    for (const nothing of NOTHING) {
      const folder = new ContentFolder({ [ARTICLE]: article([`${field}: ${nothing}`.trimEnd()]) });
      const [loaded] = (await folder.load()).articles;
      expect(withoutHash(loaded as object), nothing).toEqual(withoutHash(expected as object));
    }
  });

  it.each([
    "image: { src: '', alt: '', caption: '', credit: '' }",
    'image: {}',
    'image:\n  src:\n  alt:\n  credit:',
    "corrections: [{ date: '', text: '' }]",
    'corrections:\n  -',
    'topics:\n  -\n  - ""',
  ])('counts as absent as %s', async (line) => {
    const [loaded] = (await new ContentFolder({ [ARTICLE]: article([line]) }).load()).articles;
    expect(loaded).not.toHaveProperty('image');
    expect([loaded?.corrections, loaded?.topics]).toEqual([[], []]);
  });

  it('counts as absent within another field, and in a list with other entries', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: article([
        "image: { src: ./a.png, alt: Ein Plan, caption: '', credit: Wir }",
        "topics: ['', ozg, null]",
        'corrections:\n  -\n  - { date: 2023-04-01, text: Es waren zwei. }',
      ]),
      'articles/2023/03/a.png': PNG,
    });
    const [loaded] = (await folder.load()).articles;
    expect(loaded?.image).not.toHaveProperty('caption');
    expect([loaded?.topics, loaded?.corrections.length]).toEqual([['ozg'], 1]);
  });

  refuses(
    'an entry after empty ones, at its own place',
    { [ARTICLE]: article(["topics: ['', ozg, oggz]"]) },
    at(7, 19, 'unknown-term', {
      field: 'topics',
      value: 'oggz',
      vocabulary: 'topics.yaml',
      suggestion: undefined,
    }),
  );
  refuses(
    'a malformed entry after empty ones, at its own place',
    { [ARTICLE]: article(['aliases: [null, /a, b]']) },
    at(7, 21, 'invalid-field', { field: 'aliases.2', expected: 'path' }),
  );
  refusesArticle(
    'a field that does not exist, also where it is empty: a comma may have made it',
    ['image: { src: ./a.png, alt: Rathaus, Markt, credit: Wir }'],
    at(7, 38, 'unknown-field', { field: 'Markt' }),
  );

  it('leaves an old version of the article public', () => {
    const state = sourceState(Buffer.from(article(['draft:', "publishAt: ''", "kicker: ''"])));
    expect(state).toEqual(sourceState(Buffer.from(article())));
    expect(state?.draft).toBe(false);
  });
});

describe('an empty required field', () => {
  for (const [index, field] of ['title', 'date', 'region', 'category', 'teaser'].entries())
    for (const nothing of ["''", 'null', '" "'])
      refusesArticle(
        `${field}: ${nothing}, and says that it is empty`,
        [`${field}: ${nothing}`],
        at(index + 2, 1, 'empty-field', { field }),
      );
  refusesArticle(
    'an image with a description and no credit',
    ["image: { src: ./a.png, alt: Ein Plan, credit: '' }"],
    at(7, 39, 'empty-field', { field: 'image.credit' }),
  );
  refusesArticle(
    'a correction without a text',
    ['corrections: [{ date: 2023-04-01, text: }]'],
    at(7, 35, 'empty-field', { field: 'corrections.0.text' }),
  );
  refusesArticle(
    'regions that are all empty',
    ["region: ['', null]"],
    at(4, 1, 'empty-field', { field: 'region' }),
  );
});

describe('empty fields of other files', () => {
  it('count as absent in vocabularies, address lists, pages and site.yaml', async () => {
    const site = [
      'title: Kommunalblick',
      'claim: Ein Archiv',
      'description: Ein Archiv',
      'url: https://a.example',
      'language: de',
      'timeZone: Europe/Berlin',
      'publisher: Verlag',
      'email: a@a.example',
      "hub: ''",
      'hosts:',
      'feeds: " "',
      "licence: { name: '', url: }",
      'tdm: {}',
      'provenance: ""',
    ].join('\n');
    const folder = new ContentFolder({
      'site.yaml': site,
      'categories.yaml':
        "-\n- name: Politik\n  slug: ''\n  title:\n  plural: ''\n- { name: Verwaltung, description: , in: '', code: ~, role: '' }\n- {}\n",
      'redirects.yaml': `-\n- { from: '', to: '' }\n- { from: /a/, to: /2023/03/zusammen-fuers-ozg/ }\n`,
      'removals.yaml': '- { path: , date: , reason: }\n',
      'pages/ueber.md': "---\ntitle: Über\ndescription: ''\norder:\n---\nText.\n",
    });
    const { settings, vocabularies, redirects, removals, pages } = await folder.load();
    expect(settings).not.toHaveProperty('hub');
    expect(settings).not.toHaveProperty('licence');
    expect(settings).toMatchObject({ feeds: 'teaser', hosts: [], provenance: false, tdm: {} });
    expect(vocabularies.categories.terms).toEqual([
      { name: 'Politik', slug: 'politik', title: 'Politik', plural: 'Politik' },
      { name: 'Verwaltung', slug: 'verwaltung', title: 'Verwaltung', plural: 'Verwaltung' },
    ]);
    expect([redirects.length, removals.length]).toEqual([1, 0]);
    expect(pages[0]).toMatchObject({ title: 'Über', order: 0 });
    expect(pages[0]).not.toHaveProperty('description');
  });

  refuses(
    'a term without a name, after an empty entry',
    { 'topics.yaml': "-\n- { name: '', title: Onlinezugangsgesetz }\n" },
    found('topics.yaml')(2, 5, 'empty-field', { field: 'name' }),
  );
  refuses(
    'a redirect with an empty target',
    { 'redirects.yaml': "-\n- { from: /a/, to: '' }\n" },
    found('redirects.yaml')(2, 16, 'empty-field', { field: 'to' }),
  );
  refuses(
    'a page without a title',
    { 'pages/ueber.md': '---\ntitle:\n---\nText.\n' },
    found('pages/ueber.md')(2, 1, 'empty-field', { field: 'title' }),
  );
});
