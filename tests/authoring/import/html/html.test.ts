import { describe, expect, it } from 'vitest';
import { findings, inShort } from '../../check/rule-tests.ts';
import { Import, lost } from '../import-run.ts';

const MAPPING = `category: Politik
region: Bayern
credit: Archiv
selectors:
  title: h1
  kicker: .dachzeile
  date: time@datetime
  teaser: .vorspann
  body: .text
  id: body@data-nr
  address: link[rel=canonical]@href
origin: https://alt.example
addresses:
  - { file: '^(meldung_.*)\\.html$', address: /$1 }
  - { file: '^(.+)/index\\.html$', address: /$1/ }
legacy: ['/meldung_{id}', '/meldung_{id}_gn']
`;

const page = (title: string, { id = '', body = '<p>Ein Absatz.</p>', canonical = '' } = {}): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>x</title>${canonical}</head><body data-nr="${id}">
  <nav>Weg damit</nav><p class="dachzeile">Rathaus</p><h1>${title}</h1><time datetime="2018-05-04">4. Mai</time>
  <p class="vorspann">Der Rat hat am Freitag über den Haushalt beraten und ihn beschlossen.</p>
  <div class="text">${body}</div></body></html>`;

const pages = (): Import =>
  new Import()
    .put('seiten/meldung_33697.html', page('Haushalt beschlossen', { id: '33697' }))
    .put('seiten/meldung_39436_gn.html', page('Grundsteuer bleibt', { id: '39436' }))
    .put(
      'seiten/meldung_44452_Titel.pdf.html',
      page('Bericht als Dokument', {
        id: '44452',
        body: '<p>Siehe <a href="/meldung_33697">Haushalt</a>.</p>',
      }),
    )
    .put(
      'seiten/k21-meldungen/breitband-kommt/index.html',
      page('Breitband kommt', { canonical: '<link rel="canonical" href="https://www.alt.example/k21/7/">' }),
    );

describe('a folder of HTML pages', () => {
  it('becomes articles by CSS selectors, with kicker, teaser and date', async () => {
    const made = pages();
    const { counts } = await made.run('html', ['seiten'], MAPPING);
    expect(counts).toMatchObject({ read: 4, written: 4, skipped: 0 });
    expect(made.text('2018/05/breitband-kommt.md')).toBe(
      '---\ntitle: Breitband kommt\ndate: 2018-05-04\nregion: [Bayern]\ncategory: Politik\nkicker: Rathaus\n' +
        'teaser: Der Rat hat am Freitag über den Haushalt beraten und ihn beschlossen.\n' +
        'aliases: [/k21-meldungen/breitband-kommt/, /k21/7/]\n---\n\nEin Absatz.\n',
    );
    const errors = (await findings(made.folder)).filter(({ severity }) => severity === 'error');
    expect(inShort(errors)).toEqual([]);
  });

  it('keeps the forms of old addresses', async () => {
    const made = pages();
    await made.run('html', ['seiten'], MAPPING);
    const { articles } = await made.folder.load();
    const leads = new Map(
      articles.flatMap(({ aliases, url }) => aliases.map((path) => [path, url] as const)),
    );
    expect(leads.get('/meldung_33697')).toBe('/2018/05/meldung-33697/');
    expect(leads.get('/meldung_39436_gn')).toBe('/2018/05/meldung-39436-gn/');
    expect(leads.get('/meldung_44452_Titel.pdf')).toBe('/2018/05/meldung-44452-titel/');
    expect(leads.get('/k21-meldungen/breitband-kommt/')).toBe('/2018/05/breitband-kommt/');
    expect(made.text('2018/05/meldung-44452-titel.md')).toContain('[Haushalt](/2018/05/meldung-33697/)');
  });

  it('in mixed encodings is read with its umlauts', async () => {
    const made = new Import()
      .put('seiten/a.html', page('Grün und schön'))
      .put('seiten/b.html', Buffer.from(page('Größe zählt').replace('<meta charset="utf-8">', ''), 'latin1'))
      .put('seiten/c.html', Buffer.from(page('Süßes').replace('utf-8', 'iso-8859-1'), 'latin1'));
    const report = await made.run('html', ['seiten'], MAPPING);
    expect(made.text('2018/05/a.md')).toContain('title: Grün und schön');
    expect(made.text('2018/05/b.md')).toContain('title: Größe zählt');
    expect(made.text('2018/05/c.md')).toContain('title: Süßes');
    expect(lost(report)).toContain('encoding: windows-1252');
  });

  it('counts pages that neither selectors nor their own markup tell to be articles', async () => {
    const report = await pages().run('html', ['seiten'], 'category: Politik\nregion: Bayern\n');
    expect(report.counts).toMatchObject({ read: 4, skipped: 4 });
    expect(lost(report)).toEqual(Array.from({ length: 4 }, () => 'post-type: page'));
  });

  it('is refused with a selector that is none', async () => {
    const wrong = MAPPING.replace('title: h1', "title: 'h1['");
    await expect(pages().run('html', ['seiten'], wrong)).rejects.toMatchObject({
      kind: 'badSelector',
      details: { name: 'h1[' },
    });
  });
});
