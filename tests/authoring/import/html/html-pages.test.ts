import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Import, lost } from '../import-run.ts';

const PLAIN = `category: Politik
region: Bayern
credit: Archiv
add: [topics, authors]
`;

const JSON_LD = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': ['NewsArticle'],
      headline: 'Rat tagt',
      datePublished: '2023-03-30T14:05:00+02:00',
      author: [{ '@type': 'Person', name: 'Lena Lauf' }],
      articleSection: 'Verwaltung',
      keywords: 'Markt, Brücke',
      image: { url: '/bilder/rat.jpg', caption: 'Der Saal', creditText: 'Mia Muster' },
    },
  ],
};

const RICH = `<!doctype html><html lang="de"><head><title>Rat tagt | Talbote</title><meta property="og:site_name" content="Talbote">
<link rel="canonical" href="https://alt.example/2023/rat.html"><meta name="description" content="Worum gestritten wird.">
<script type="application/ld+json">${JSON.stringify(JSON_LD)}</script></head><body><nav><a href="/">Start</a></nav>
<article><h1>Rat tagt</h1><p class="byline">Von Lena Lauf</p><p>Der Rat
tagt seit dem Morgen im großen Saal, siehe <a href="bruecke.html">Brücke</a> und <a href="../index.html">Start</a>.</p>
<p><img src="../bilder/a.jpg" alt="Saal"></p><div class="werbung">Kaufen Sie!</div></article></body></html>`;

const dated = (title: string, more = ''): string =>
  `<html><head><title>${title} | Talbote</title></head><body><main><h1>${title}</h1><time datetime="2023-03-31">31. März</time>
  <p>Die Brücke über den Fluss ist seit gestern wieder offen, und alle dürfen über sie fahren.</p>${more}</main></body></html>`;

const list = (body: string): string => `<html><head><title>x</title></head><body>${body}</body></html>`;
const teaser = (to: string): string =>
  `<article><h2><a href="${to}">${to}</a></h2><p>Ein Anfang</p></article>`;

const site = (): Import =>
  new Import()
    .put('seiten/2023/rat.html', RICH)
    .put('seiten/2023/bruecke.html', dated('Brücke offen'))
    .put('seiten/2023/rat-druck.html', dated('Rat tagt', '<link rel="canonical" href="/2023/rat.html">'))
    .put('seiten/index.html', list(teaser('2023/rat.html')))
    .put('seiten/2023/liste.html', list(teaser('rat.html') + teaser('bruecke.html')))
    .put('seiten/tag/markt/index.html', dated('Markt'))
    .put(
      'seiten/impressum.html',
      list('<h1>Impressum</h1><p>Verantwortlich ist die Redaktion des Talboten.</p>'),
    )
    .put(
      'seiten/alt.html',
      list('').replace('<title>', '<meta http-equiv="Refresh" content="0; url=/2023/rat.html"><title>'),
    )
    .put('seiten/bilder/a.jpg', 'JPEG')
    .put('seiten/bilder/rat.jpg', 'JPEG 2');

describe('a folder of HTML pages without selectors', () => {
  it('tells articles from lists, copies and other pages', async () => {
    const report = await site().run('html', ['seiten'], PLAIN);
    expect(report.counts).toMatchObject({ read: 8, written: 2 });
    const kinds = report.losses.filter(({ kind }) => kind === 'post-type');
    expect(Object.fromEntries(kinds.map(({ place, what }) => [place, what]))).toEqual({
      '2023/rat-druck.html': 'copy',
      'index.html': 'list',
      '2023/liste.html': 'list',
      'tag/markt/index.html': 'list',
      'impressum.html': 'page',
      'alt.html': 'redirect',
    });
  });

  it('reads what the pages say about themselves', async () => {
    const made = site();
    const report = await made.run('html', ['seiten'], `${PLAIN}html: { remove: .werbung }\n`);
    expect(report.unexplained).toEqual([]);
    const text = made.text('2023/03/rat.md');
    expect(text).toContain('title: Rat tagt\ndate: 2023-03-30T14:05\n');
    expect(text).toContain(
      'category: Verwaltung\nteaser: Worum gestritten wird.\ntopics: [Markt, Brücke]\nauthors: [Lena Lauf]',
    );
    expect(text).toMatch(/src: \.\/rat\.jpg\n.*caption: Der Saal\n.*credit: Mia Muster/s);
    expect(text).toContain('aliases: [/2023/rat.html]');
    expect(text).toContain('Der Rat tagt seit dem Morgen');
    expect(text).toContain('[Brücke](/2023/03/bruecke/) und [Start](https://alt.example/)');
    expect(text).toContain('![Saal](./a.jpg');
    expect(text).not.toMatch(/Kaufen|# Rat tagt/);
    expect(lost(report)).toContain('boilerplate: .byline');
  });

  it('takes the pages that glob patterns name, and articles by a selector', async () => {
    const some = site();
    const { counts } = await some.run(
      'html',
      ['seiten'],
      `${PLAIN}html: { include: '2023/**', exclude: '**/*-druck.html' }\n`,
    );
    expect(counts).toMatchObject({ read: 3, written: 2 });
    const chosen = await site().run('html', ['seiten'], `${PLAIN}html: { article: .byline }\n`);
    expect(chosen.counts).toMatchObject({ read: 8, written: 1 });
  });

  it('finds a text that nothing marks by its form, and says so', async () => {
    const paragraph =
      '<p>Die Brücke über den Fluss ist seit gestern wieder offen, sagte der Bürgermeister, und alle dürfen über sie fahren.</p>';
    const made = new Import().put(
      'seiten/2023/03/30/bruecke.html',
      list(
        `<div id="menu"><a href="/">Start</a> <a href="/a">Archiv</a></div><h1>Brücke</h1><div id="x">${paragraph.repeat(6)}</div>`,
      ),
    );
    const report = await made.run('html', ['seiten'], PLAIN);
    expect(lost(report)).toContain('heuristic-text: ');
    const text = made.text('2023/03/bruecke.md');
    expect(text).toContain('title: Brücke\ndate: 2023-03-30\n');
    expect(text).not.toContain('Archiv]');
  });

  it('accounts for players that repeat their address as a link', async () => {
    const file = 'https://alt.example/ton.mp3';
    const player = `<audio controls><source src="${file}?_=1"><a href="${file}">${file}</a></audio>`;
    const made = new Import().put('seiten/ton.html', dated('Zum Hören', player));
    expect((await made.run('html', ['seiten'], PLAIN)).unexplained).toEqual([]);
    expect(made.text('2023/03/ton.md')).toContain(`<${file}>`);
  });

  it('never leaves its folder', async () => {
    const made = site()
      .put('geheim.jpg', 'geheim')
      .put(
        'seiten/2023/dieb.html',
        dated('Dieb', '<img src="../../geheim.jpg" alt="g"><img src="link.jpg" alt="l">'),
      );
    symlinkSync(join(made.old, 'geheim.jpg'), join(made.old, 'seiten/2023/link.jpg'));
    const report = await made.run('html', ['seiten'], PLAIN);
    expect(made.text('2023/03/dieb.md')).not.toContain('.jpg');
    expect(lost(report).filter((line) => line.startsWith('missing-image'))).toHaveLength(2);
  });

  it('survives pages that nest without end', async () => {
    const made = site().put('seiten/tief.html', `${'<div>'.repeat(5000)}Text`);
    const report = await made.run('html', ['seiten'], PLAIN);
    expect(report.counts.written).toBe(2);
    expect(lost(report)).toContain('malformed: elements nested too deeply');
  });
});
