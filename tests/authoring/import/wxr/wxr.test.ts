import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ImportState } from '../../../../src/authoring/import/state.ts';
import { findings, inShort } from '../../check/rule-tests.ts';
import { PROJECT } from '../../../content-folder.ts';
import { Import, lost } from '../import-run.ts';
import { exportOf, FOOT, HEAD, type Item, itemXml, plainItems, specialItems } from '../wxr-export.ts';

const PICTURE = globSync('content/articles/**/*.{png,jpg,webp}', { cwd: PROJECT }).sort()[0] as string;

/** An export of 339 posts. */
const whole = (): Import => exported([...specialItems(), ...plainItems()]);

/** Only its unusual posts, for tests that count nothing: a tenth of the work. */
const special = (): Import => exported(specialItems());

const exported = (items: readonly Item[]): Import => {
  const made = new Import().put('export.xml', exportOf(items));
  made.put('uploads/2019/05/Rathaus.png', '');
  copyFileSync(join(PROJECT, PICTURE), join(made.old, 'uploads/2019/05/Rathaus.png'));
  return made;
};

describe('a WordPress export', () => {
  it('becomes articles in which the check finds no errors', async () => {
    const made = whole();
    const { counts } = await made.run('wxr', ['export.xml']);
    expect(counts).toEqual({
      read: 339,
      skipped: 4,
      written: 335,
      updated: 0,
      unchanged: 0,
      kept: 0,
      gone: 0,
    });
    const errors = (await findings(made.folder)).filter(({ severity }) => severity === 'error');
    expect(inShort(errors)).toEqual([]);
    expect((await made.folder.load()).articles.length).toBe(336 - 3); // the base article; a draft, a scheduled, a locked one
  });

  it('keeps every address, and links of the old site lead to the articles', async () => {
    const made = special();
    await made.run('wxr', ['export.xml']);
    expect(made.text('2019/03/umbenannt.md')).toContain('aliases: [/2019/03/früher/]');
    expect(made.text('2019/03/doppelt-2.md')).toContain('aliases: [/anders/doppelt/]');
    expect(made.text('2019/03/verweise.md')).toContain(
      'Siehe [hier](/2019/03/umbenannt/), [früher](/2019/03/umbenannt/) und [dort](https://anderswo.example/). Nie.',
    );
  });

  it('maps terms, authors and kinds, and adds what the vocabularies lack', async () => {
    const made = special();
    await made.run('wxr', ['export.xml']);
    expect(made.text('2019/03/umbenannt.md')).toMatch(
      /region: \[Bayern\]\ncategory: Verwaltung\ntype: interview\n.*\ntopics: \[Glasfaser\]\nauthors: \[Mara Feldhusen\]/,
    );
    expect(readFileSync(made.folder.path('topics.yaml'), 'utf8')).toContain('- { name: Glasfaser }');
    expect(made.text('2019/03/entwurf.md')).toContain('draft: true');
    expect(made.text('2019/03/geheim.md')).toContain('draft: true');
    expect(made.text('2027/02/geplant.md')).toContain('publishAt: 2027-02-01T06:00');
  });

  it('keeps pictures, captions, galleries and tables', async () => {
    const made = special();
    await made.run('wxr', ['export.xml']);
    expect(made.text('2019/03/lead.md')).toMatch(
      /image:\n {2}src: \.\/rathaus\.png\n {2}alt: Das Rathaus von vorn\n {2}credit: .*Anna Ahrens/,
    );
    expect(made.text('2019/03/bildtext.md')).toContain('![Das Rathaus](./rathaus.png "Neu gestrichen');
    expect(made.text('2019/03/galerie.md')).toMatch(
      /Vorher\.\n\n!\[Das Rathaus von vorn\]\(.*\)\n\nNachher\./,
    );
    expect(made.text('2019/03/tabelle.md')).toMatch(/## Oben\n\n### Zahlen\n\n\| Jahr +\| Anträge \|/);
  });

  it('lets no markup or code through', async () => {
    const made = special();
    await made.run('wxr', ['export.xml']);
    expect(made.text('2019/03/boese.md')).not.toMatch(/onclick|<object|<script>alert/);
    expect(made.text('2019/03/boese.md')).toContain('\\<img src=x onerror=alert(1)>');
  });

  it('reports every loss with its kind and its place', async () => {
    const report = await special().run('wxr', ['export.xml']);
    expect(lost(report)).toEqual(
      expect.arrayContaining([
        'duplicate-key: Zweimal der Name',
        'element: script',
        'embed: object',
        'embed: iframe',
        'missing-image: https://alt.example/wp-content/uploads/fehlt.jpg',
        'no-date: Ohne Datum',
        'no-name: 24/7',
        'made-teaser: ',
        'password: Mit Passwort',
        'post-type: page',
        'same-name: doppelt',
        'shortcode: gallery',
        'shortcode: youtube',
        'status: Im Papierkorb',
      ]),
    );
    for (const { place } of report.losses) expect(place).toMatch(/^export\.xml/);
  });

  it('changes nothing when it runs again', async () => {
    const made = whole();
    await made.run('wxr', ['export.xml']);
    const { counts } = await made.run('wxr', ['export.xml']);
    expect(counts).toEqual({
      read: 339,
      skipped: 4,
      written: 0,
      updated: 0,
      unchanged: 335,
      kept: 0,
      gone: 0,
    });
  });

  it('resumes after a killed import, and recognizes its files', async () => {
    const made = whole();
    const dying = vi.spyOn(ImportState.prototype, 'save').mockImplementation(() => {
      throw new Error('killed');
    });
    await expect(made.run('wxr', ['export.xml'])).rejects.toThrow('killed');
    dying.mockRestore();
    rmSync(made.folder.path('articles/2019/03/lead.md')); // recorded in the journal, but not yet written
    const { counts } = await made.run('wxr', ['export.xml']);
    expect(counts).toMatchObject({ written: 1, unchanged: 334, kept: 0, gone: 0 });
    expect((await made.run('wxr', ['export.xml'])).counts).toMatchObject({ written: 0, unchanged: 335 });
  });

  it('updates what nobody touched, and keeps what authors changed or removed', async () => {
    const made = whole();
    await made.run('wxr', ['export.xml']);
    const edited = made.text('2019/03/doppelt.md').replace('Ausschuss', 'Rat');
    writeFileSync(made.folder.path('articles/2019/03/doppelt.md'), edited);
    rmSync(made.folder.path('articles/2019/03/lead.md'));
    made.put(
      'export.xml',
      exportOf(
        [...specialItems(), ...plainItems()].map((item) => ({
          ...item,
          excerpt: 'Ein neuer Teaser steht jetzt hier.',
        })),
      ),
    );
    const { counts } = await made.run('wxr', ['export.xml']);
    expect(counts).toMatchObject({ kept: 1, gone: 1, written: 0, updated: 333 });
    expect(made.text('2019/03/doppelt.md')).toBe(edited);
    expect(() => made.text('2019/03/lead.md')).toThrow('ENOENT');
  });
});

describe('a broken WordPress export', () => {
  it('that is truncated yields what could be read, and is reported', async () => {
    const text = exportOf(plainItems());
    const report = await new Import()
      .put('export.xml', text.slice(0, text.length / 2))
      .run('wxr', ['export.xml']);
    expect(report.counts.written).toBeGreaterThan(150);
    expect(lost(report).some((line) => line.startsWith('malformed: '))).toBe(true);
  });

  it('with bare ampersands and unclosed elements is read past them', async () => {
    const broken = itemXml({ id: 5 }).replace('<link>', '<link>a & b');
    const report = await new Import()
      .put('export.xml', HEAD + broken + itemXml({ id: 6 }) + FOOT)
      .run('wxr', ['export.xml']);
    expect(report.counts.written).toBe(2);
    expect(lost(report).some((line) => line.startsWith('malformed: '))).toBe(true);
  });

  it('without any post is an error, since it is another kind of file', async () => {
    const made = new Import().put('export.xml', '<!doctype html><html lang="de"><p>Anmelden</p></html>');
    await expect(made.run('wxr', ['export.xml'])).rejects.toThrow('no posts at all');
  });

  it('with an entity bomb expands nothing', async () => {
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const text = exportOf([{ id: 5, title: 'Bombe' }])
      .replace('<rss', `${bomb}<rss`)
      .replace('<link>', '<link>&c;');
    const made = new Import().put('export.xml', text);
    const report = await made.run('wxr', ['export.xml']);
    expect(report.counts.written).toBe(1);
    expect(made.text('2019/03/beitrag-5.md')).not.toContain('aaaaaaaaaa');
  });

  it('in another encoding than the declared one is read with its umlauts', async () => {
    const text = exportOf([{ id: 5, title: 'Glasfaser für Köln' }]);
    const latin = Buffer.from(text.replace(' encoding="UTF-8"', ''), 'latin1');
    const made = new Import().put('export.xml', latin);
    expect(lost(await made.run('wxr', ['export.xml']))).toContain('encoding: windows-1252');
    expect(made.text('2019/03/beitrag-5.md')).toContain('title: Glasfaser für Köln');
  });

  it('with a field of 12 MB is imported without that field', async () => {
    const items = [{ id: 5, body: 'x'.repeat(12_000_000) }, { id: 6 }];
    const report = await new Import().put('export.xml', exportOf(items)).run('wxr', ['export.xml']);
    expect(report.counts.written).toBe(2);
    expect(lost(report)).toContain('too-large: content:encoded');
  });

  it('is refused if the mapping names terms that no vocabulary has', async () => {
    const made = new Import().put('export.xml', exportOf([]));
    await expect(made.run('wxr', ['export.xml'], 'category: Politk\nregion: Bayern\n')).rejects.toMatchObject(
      {
        kind: 'unknownNames',
      },
    );
  });
});
