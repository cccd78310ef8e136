import { parseFeed } from '@rowanmanning/feed-parser';
import { parseJsonFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/metadata/atom.ts';
import { jsonFeed } from '../../src/metadata/json-feed.ts';
import { robots } from '../../src/metadata/robots.ts';
import { rssFeed } from '../../src/metadata/rss.ts';
import { sitemap } from '../../src/metadata/sitemap.ts';
import { xmlDocument } from '../../src/metadata/xml.ts';
import type { FeedProps } from '../../src/views/feed.ts';
import type { FeedItem } from '../../src/views/feed-item.ts';

const HOSTILE = ']]> </script> <b>&amp;</b> & "quoted" 🗞 \u200fعربي';

const item = (title: string, more: Partial<FeedItem> = {}): FeedItem => ({
  card: { url: '/2024/05/a/', kicker: 'Bund', title, date: '2024-05-01', teaser: HOSTILE },
  id: '/id/7/',
  date: '2024-05-01T14:05',
  authors: ['Ann & Bob'],
  tags: ['R&D <x>'],
  ...more,
});

const feed = (items: readonly FeedItem[], more: Partial<FeedProps> = {}): FeedProps => ({
  format: 'atom',
  language: 'de',
  timeZone: 'Europe/Berlin',
  url: 'https://example.org',
  title: 'A & B',
  description: HOSTILE,
  publisher: 'P < Q',
  self: '/atom.xml',
  home: '/',
  items,
  ...more,
});

describe.each([
  ['RSS', rssFeed],
  ['Atom', atomFeed],
])('%s', (_name, generate) => {
  it.each([HOSTILE, 'x'.repeat(500), '&lt;script&gt;'])('keeps the headline %s', async (title) => {
    const document = generate(feed([item(title)]));
    // The other parser decodes entities in a headline as HTML, as some feed readers do.
    expect((await new RssParser().parseString(document)).items[0]?.title).toBe(`Bund: ${title}`);
    const [read] = parseFeed(document).items;
    expect(read?.url).toBe('https://example.org/2024/05/a/');
  });

  it('converts local times to instants', () => {
    expect(parseFeed(generate(feed([item('x')]))).items[0]?.published?.toISOString()).toBe(
      '2024-05-01T12:05:00.000Z',
    );
  });

  it('is valid when it is empty', () => {
    expect(parseFeed(generate(feed([]))).items).toEqual([]);
  });
});

describe('an Atom feed', () => {
  it('was updated at the time of its latest change', () => {
    const items = [item('x'), item('y', { date: '2024-04-01', updated: '2024-06-01' })];
    expect(atomFeed(feed(items))).toContain('<updated>2024-06-01T00:00:00+02:00</updated>\n <author>');
  });

  it('is marked as an archive document only if it is one', () => {
    expect(atomFeed(feed([]))).not.toContain('fh:archive');
    expect(atomFeed(feed([], { current: '/atom.xml' }))).toContain('<fh:archive/>');
  });
});

describe('a JSON feed', () => {
  it('preserves its content', () => {
    const [read] = parseJsonFeed(jsonFeed(feed([item(HOSTILE)]))).items ?? [];
    expect(read).toMatchObject({ title: `Bund: ${HOSTILE}`, content_text: HOSTILE, tags: ['R&D <x>'] });
    expect(read?.date_published).toBe('2024-05-01T14:05:00+02:00');
  });
});

describe('an XML document', () => {
  it('omits characters that XML cannot represent', () => {
    expect(xmlDocument({ a: 'b\u0008c\u0000\ufffed\ud800' })).toContain('<a>bcd</a>');
  });
});

describe('a sitemap', () => {
  it('writes a date without a time, and a time with its zone', () => {
    const entries = [
      { path: '/a/', changed: '2024-01-02' },
      { path: '/b/?x&y', changed: '2024-01-02T03:04' },
    ];
    const text = sitemap({ url: 'https://example.org', timeZone: 'Europe/Berlin', entries });
    expect(text).toContain('<lastmod>2024-01-02</lastmod>');
    expect(text).toContain('<lastmod>2024-01-02T03:04:00+01:00</lastmod>');
    expect(text).toContain('<loc>https://example.org/b/?x&amp;y</loc>');
  });
});

describe('robots.txt', () => {
  it('names the sitemap', () => {
    expect(robots({ sitemap: 'https://example.org/sitemap.xml' })).toMatch(/^Sitemap: https:.*$/m);
  });
});
