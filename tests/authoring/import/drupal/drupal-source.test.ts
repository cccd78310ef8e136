import { describe, expect, it } from 'vitest';
import { Import, lost } from '../import-run.ts';

const MAPPING = `category: Politik
region: Bayern
credit: Archiv
add: [topics, authors]
origin: https://alt.example
`;

const to = (...references: [type: string, id: string, meta?: object][]): object => ({
  data: references.map(([type, id, meta]) => ({ type, id, meta })),
});

const RAT = {
  type: 'node--article',
  id: 'n1',
  attributes: {
    ...{ drupal_internal__nid: 7, status: true, title: 'Rat & Markt', created: '2023-03-30T12:05:00+00:00' },
    path: { alias: '/meldungen/rat-tagt' },
    body: {
      ...{ value: '[roh]', format: 'basic_html', summary: 'Was der Rat beschloss.' },
      processed:
        '<p>Der Rat\ntagt.</p><drupal-media data-entity-type="media" data-entity-uuid="m1"></drupal-media><p><img src="/sites/default/files/b.jpg" alt="Brücke" data-caption="Die <b>Brücke</b>"></p>',
    },
  },
  relationships: {
    uid: { data: { type: 'user--user', id: 'u1' } },
    field_image: { data: { type: 'file--file', id: 'f1', meta: { alt: 'Der Saal' } } },
    field_tags: to(['taxonomy_term--tags', 't1'], ['taxonomy_term--tags', 't2']),
    field_paragraphs: to(['paragraph--text', 'p1'], ['paragraph--webform', 'fehlt']),
  },
};

const INCLUDED = [
  { type: 'user--user', id: 'u1', attributes: { display_name: 'Lena Lauf' } },
  {
    type: 'file--file',
    id: 'f1',
    attributes: { uri: { value: 'public://saal.jpg', url: '/sites/default/files/saal.jpg' } },
  },
  { type: 'taxonomy_term--tags', id: 't1', attributes: { name: 'Verwaltung' } },
];

/** Resources that other files of the dump hold. */
const LATER = [
  { type: 'taxonomy_term--tags', id: 't2', attributes: { name: 'Markt' } },
  {
    type: 'media--image',
    id: 'm1',
    attributes: { field_caption: 'Am Fluss', field_copyright: { processed: '<p>Mia Muster</p>' } },
    relationships: { field_media_image: { data: { type: 'file--file', id: 'f2', meta: { alt: 'Fluss' } } } },
  },
  { type: 'file--file', id: 'f2', attributes: { uri: { value: 'public://fluss.jpg' } } },
  {
    type: 'paragraph--text',
    id: 'p1',
    attributes: {
      parent_type: 'node',
      field_heading: 'Wie es weitergeht',
      field_text: { processed: '<p>Bald.</p>' },
    },
  },
];

const dump = (): Import =>
  new Import()
    .put('dump/1.json', JSON.stringify({ jsonapi: {}, data: [RAT], included: INCLUDED }))
    .put('dump/2.json', JSON.stringify({ data: LATER }))
    .put('dump/3.json', JSON.stringify({ data: { ...RAT, id: 'n2', type: 'node--page' } }))
    .put('uploads/saal.jpg', 'JPEG')
    .put('uploads/fluss.jpg', 'JPEG 2')
    .put('uploads/b.jpg', 'JPEG 3');

describe('pages of the JSON:API of Drupal', () => {
  it('become articles, with what their files and others include', async () => {
    const made = dump();
    const report = await made.run('drupal', ['dump'], MAPPING);
    expect(report.unexplained).toEqual([]);
    expect(report.counts).toMatchObject({ read: 2, written: 1 });
    const text = made.text('2023/03/rat-tagt.md');
    expect(text).toContain('id: 7\ntitle: Rat & Markt\ndate: 2023-03-30T14:05\n');
    expect(text).toContain(
      'category: Verwaltung\nteaser: Was der Rat beschloss.\ntopics: [Markt]\nauthors: [Lena Lauf]',
    );
    expect(text).toContain('aliases: [/meldungen/rat-tagt, /node/7]');
    expect(text).toContain('alt: Der Saal');
    expect(text).toContain('Der Rat tagt.');
    expect(text).toMatch(/!\[Fluss\]\(\.\/fluss\.jpg "Am Fluss – Mia Muster[^"]*"\)/);
    expect(text).toMatch(/!\[Brücke\]\(\.\/b\.jpg "Die Brücke[^"]*"\)/);
    expect(text).toContain('## Wie es weitergeht\n\nBald.');
  });

  it('tell of other types of nodes, and of components that cannot be shown', async () => {
    const losses = lost(await dump().run('drupal', ['dump'], MAPPING));
    expect(losses).toContain('post-type: page');
    expect(losses).toContain('component: paragraph--webform');
  });

  it('take the fields that the mapping names', async () => {
    const made = dump();
    await made.run(
      'drupal',
      ['dump'],
      `${MAPPING}columns: { body: field_paragraphs, authors: field_tags }\n`,
    );
    const text = made.text('2023/03/rat-tagt.md');
    expect(text).not.toContain('Der Rat');
    expect(text).toContain('authors: [Verwaltung, Markt]');
  });
});
