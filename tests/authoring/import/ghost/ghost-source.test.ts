import { describe, expect, it } from 'vitest';
import { Import, lost } from '../import-run.ts';

const MAPPING = `category: Politik
region: Bayern
credit: Archiv
add: [topics, authors]
origin: https://alt.example
`;

const BASE = {
  type: 'post',
  status: 'published',
  visibility: 'public',
  published_at: '2024-07-01T20:30:00.000Z',
  author_id: 'lena',
};

const EXPORT = {
  posts: [
    {
      ...BASE,
      ...{ id: '1', uuid: 'u1', title: 'Rat & Markt', slug: 'rat-und-markt' },
      html: '<p>Der Rat\ntagt, siehe <a href="__GHOST_URL__/bruecke/">Brücke</a>.</p>',
      custom_excerpt: 'Der Rat hat über den Markt beraten.',
      feature_image: '__GHOST_URL__/content/images/2024/07/rat.jpg',
      canonical_url: 'https://anderswo.example/rat/',
    },
    {
      ...BASE,
      ...{ id: '2', uuid: 'u2', title: 'Brücke', slug: 'bruecke', html: '<p>Die Brücke hält.</p>' },
    },
    { ...BASE, ...{ id: '3', uuid: 'u3', title: 'Nur für Förderer', slug: 'intern', visibility: 'paid' } },
    { ...BASE, ...{ id: '4', uuid: 'u4', title: 'Impressum', slug: 'impressum', type: 'page' } },
  ],
  posts_authors: [
    { post_id: '1', author_id: 'jan', sort_order: 1 },
    { post_id: '1', author_id: 'lena', sort_order: 0 },
  ],
  posts_meta: [
    {
      post_id: '1',
      feature_image_alt: 'Der Saal',
      feature_image_caption: 'Der <b>Saal</b> (Foto: Mia Muster)',
    },
  ],
  posts_tags: [
    { post_id: '1', tag_id: 'b', sort_order: 1 },
    { post_id: '1', tag_id: 'a', sort_order: 0 },
    { post_id: '1', tag_id: 'i', sort_order: 2 },
  ],
  tags: [
    { id: 'a', name: 'Verwaltung' },
    { id: 'b', name: 'Markt' },
    { id: 'i', name: '#intern', visibility: 'internal' },
  ],
  users: [
    { id: 'lena', name: 'Lena Lauf', password: 'geheim' },
    { id: 'jan', name: 'Jan Ort' },
  ],
};

const made = (data: object): Import =>
  new Import().put('export.json', JSON.stringify({ db: [{ meta: { version: '5.0' }, data }] }));

describe('an export of Ghost', () => {
  it('becomes articles with their authors, tags, pictures and links', async () => {
    const archive = made(EXPORT).put('uploads/content/images/2024/07/rat.jpg', 'JPEG');
    const report = await archive.run('ghost', ['export.json'], MAPPING);
    expect(report.counts).toMatchObject({ read: 4, written: 3, skipped: 1 });
    expect(report.unexplained).toEqual([]);
    const text = archive.text('2024/07/rat-und-markt.md');
    expect(text).toContain('title: Rat & Markt\ndate: 2024-07-01T22:30\n');
    expect(text).toContain('category: Verwaltung');
    expect(text).toContain('topics: [Markt]\nauthors: [Lena Lauf, Jan Ort]');
    expect(text).toContain('teaser: Der Rat hat über den Markt beraten.');
    expect(text).toMatch(/alt: Der Saal\n.*caption: Der Saal\n.*credit: Mia Muster/s);
    expect(text).toContain('aliases: [/rat-und-markt/]');
    expect(text).toContain('Der Rat tagt, siehe [Brücke](/2024/07/bruecke/).');
    expect(text).not.toContain('geheim');
  });

  it('tells of pages, of tags that only editors saw, and of addresses on other sites', async () => {
    const losses = lost(await made(EXPORT).run('ghost', ['export.json'], MAPPING));
    expect(losses).toContain('post-type: page');
    expect(losses).toContain('unmapped-term: #intern');
    expect(losses).toContain('foreign-canonical: https://anderswo.example/rat/');
  });

  it('keeps what only members could read as a draft', async () => {
    const archive = made(EXPORT);
    expect(lost(await archive.run('ghost', ['export.json'], MAPPING))).toContain('not-public: paid');
    const text = archive.text('2024/07/intern.md');
    expect(text).toContain('draft: true');
    expect(text).not.toContain('aliases');
  });

  it('of an old version has its dates in milliseconds, and one author a post', async () => {
    const { posts, users } = EXPORT;
    const [post] = posts;
    const old = { ...post, published_at: 1719865800000, page: 0, type: undefined };
    const archive = new Import().put('export.json', JSON.stringify({ data: { posts: [old], users } }));
    await archive.run('ghost', ['export.json'], MAPPING);
    expect(archive.text('2024/07/rat-und-markt.md')).toMatch(
      /date: 2024-07-01T22:30[^]*authors: \[Lena Lauf\]/,
    );
  });

  it('that breaks off is reported', async () => {
    const text = JSON.stringify({ db: [{ data: EXPORT }] });
    const archive = new Import().put('export.json', text.slice(0, text.indexOf('"posts_authors"')));
    const report = await archive.run('ghost', ['export.json'], MAPPING);
    expect(report.counts.written).toBe(3);
    expect(lost(report).some((line) => line.startsWith('malformed: '))).toBe(true);
  });
});
