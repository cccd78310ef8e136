import { describe, expect, it } from 'vitest';
import { Import, lost } from '../import-run.ts';

const MAPPING = `category: Politik
region: Bayern
credit: Archiv
add: [topics, authors]
`;

const rss = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Talbote</title><link>https://alt.example/</link>${items}</channel></rss>`;

const FULL = `<item><title>Rat &amp;amp; Markt</title><link>https://alt.example/2023/rat/</link><guid isPermaLink="false">talbote-1</guid>
<pubDate>Thu, 30 Mar 2023 14:05:00 GMT</pubDate><dc:creator>Lena Lauf</dc:creator><category>Verwaltung</category><category>Markt</category>
<description>Was der Rat beschlossen hat.</description>
<content:encoded><![CDATA[<p>Der Rat
tagt im <a href="/2023/saal/">Saal</a>.</p>]]></content:encoded>
<media:content url="https://alt.example/bilder/rat.jpg" medium="image"><media:description>Der Saal</media:description><media:credit>Mia Muster</media:credit></media:content>
<enclosure url="https://alt.example/ton/rat.mp3" type="audio/mpeg" length="1"/></item>`;

describe('a feed', () => {
  it('in RSS becomes articles with authors, terms, pictures and links to sound', async () => {
    const made = new Import().put('feed.xml', rss(FULL)).put('uploads/bilder/rat.jpg', 'JPEG');
    const report = await made.run('feed', ['feed.xml'], MAPPING);
    expect(report.unexplained).toEqual([]);
    const text = made.text('2023/03/rat.md');
    expect(text).toContain('title: Rat & Markt\ndate: 2023-03-30T16:05\n');
    expect(text).toContain('category: Verwaltung');
    expect(text).toContain('teaser: Was der Rat beschlossen hat.\ntopics: [Markt]\nauthors: [Lena Lauf]');
    expect(text).toMatch(/caption: Der Saal\n.*credit: Mia Muster/s);
    expect(text).toContain('aliases: [/2023/rat/]');
    expect(text).toContain('Der Rat tagt im [Saal](https://alt.example/2023/saal/).');
    expect(text).toContain('[rat.mp3](https://alt.example/ton/rat.mp3)');
    expect(lost(report)).toContain('enclosure: ');
  });

  it('with excerpts only is told, post by post', async () => {
    const cut = (guid: string, text: string): string =>
      `<item><title>Kurz ${guid}</title><guid>${guid}</guid><pubDate>Thu, 30 Mar 2023 14:05:00 +0200</pubDate><description>${text}</description></item>`;
    const whole = '&lt;p&gt;Der Rat hat getagt.&lt;/p&gt;&lt;p&gt;Er hat beschlossen.&lt;/p&gt;';
    const made = new Import().put(
      'feed.xml',
      rss(cut('a', 'Der Rat hat […]') + cut('b', whole) + cut('c', 'Nur ein Satz.')),
    );
    const report = await made.run('feed', ['feed.xml'], MAPPING);
    expect(report.losses.filter(({ kind }) => kind === 'excerpt-only').map(({ example }) => example)).toEqual(
      ['Kurz a', 'Kurz c'],
    );
    expect(made.text('2023/03/kurz-b.md')).toContain('Der Rat hat getagt.\n\nEr hat beschlossen.');
  });

  it('in Atom keeps XHTML, and Blogger tells posts from comments and drafts', async () => {
    const entry = (id: string, kind: string, more: string): string =>
      `<entry><id>tag:${id}</id><published>2023-03-30T12:05:00Z</published><title type="text">${id} &lt;1&gt;</title>
      <category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/>
      <category term="Markt"/><author><name>Lena Lauf</name><email>x@y.example</email></author>${more}</entry>`;
    const xhtml = `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der <em>Rat</em> &amp; <br/>der Markt</p></div></content>`;
    const made = new Import().put(
      'atom.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><link href="https://alt.example/"/>
      ${entry('Rat', 'post', `${xhtml}<link rel="alternate" href="https://alt.example/rat.html"/>`)}
      ${entry('Entwurf', 'post', `<app:control><app:draft>yes</app:draft></app:control>${xhtml}`)}
      ${entry('Meinung', 'comment', xhtml)}</feed>`,
    );
    const report = await made.run('feed', ['atom.xml'], MAPPING);
    expect(report.counts).toMatchObject({ read: 3, written: 2 });
    const text = made.text('2023/03/rat.md');
    expect(text).toMatch(/title: Rat <1>\n[^]*topics: \[Markt\]\nauthors: \[Lena Lauf\]/);
    expect(text).toMatch(/Der \*Rat\* & ?\\\nder Markt/);
    expect(made.text('2023/03/entwurf-1.md')).toContain('draft: true');
    expect(lost(report)).toContain('post-type: comment');
  });

  it('in JSON has HTML or text, and authors of both versions', async () => {
    const made = new Import().put(
      'feed.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        home_page_url: 'https://alt.example/',
        items: [
          {
            id: '1',
            url: 'https://alt.example/rat',
            title: 'Rat',
            date_published: '2023-03-30T14:05:00+02:00',
            content_text: 'Eins.\n\nZwei <b>.',
            authors: [{ name: 'Lena Lauf' }],
            tags: ['Markt'],
          },
          {
            id: 2,
            title: 'Markt',
            date_published: '2023-03-31T10:00:00Z',
            content_html: '<p>Der Markt.</p>',
            author: { name: 'Jan Ort' },
            image: 'https://alt.example/m.jpg',
          },
        ],
      }),
    );
    const report = await made.run('feed', ['feed.json'], MAPPING);
    expect(report.counts.written).toBe(2);
    expect(made.text('2023/03/rat.md')).toMatch(
      /authors: \[Lena Lauf\]\naliases: \[\/rat\][^]*Eins\.\n\nZwei \\<b>\./,
    );
    expect(lost(report)).toContain('missing-image: https://alt.example/m.jpg');
  });

  it('that is cut off keeps the entries before', async () => {
    const made = new Import().put('feed.xml', `${rss(FULL).split('</channel>')[0] ?? ''}<item><title>Rest`);
    const report = await made.run('feed', ['feed.xml'], MAPPING);
    expect(report.counts.written).toBe(1);
    expect(lost(report).some((line) => line.startsWith('malformed: '))).toBe(true);
  });
});
