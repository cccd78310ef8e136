import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openArchive } from '../../../../src/authoring/edit/own-article.ts';
import { importPosts } from '../../../../src/authoring/import/import.ts';
import { readingIn, readMapping } from '../../../../src/authoring/import/mapping.ts';
import { scanSource, type Written } from '../../../../src/authoring/import/scan/scan.ts';
import { WxrSource } from '../../../../src/authoring/import/wxr/wxr.ts';
import { type Files, NOW } from '../../../content-folder.ts';
import { commandContext, errors } from '../../edit/command-context.ts';
import { Import } from '../import-run.ts';
import { exportOf, type Item, plainItems, specialItems } from '../wxr-export.ts';

/** An archive with an export next to it. */
class Scan extends Import {
  readonly mappingFile = join(this.old, 'import.yaml');

  constructor(items: readonly Item[], files: Files = {}) {
    super();
    this.put('export.xml', exportOf(items));
    for (const [file, content] of Object.entries(files)) this.folder.write(file, content);
  }

  async scan(force = false, mappingFile = this.mappingFile): Promise<Written[]> {
    const archive = await openArchive(commandContext(this.folder));
    const [reading, mapping] = readingIn(mappingFile, archive.settings);
    const source = new WxrSource([join(this.old, 'export.xml')], mapping);
    return scanSource(source, archive, { mappingFile, reading, files: ['export.xml'], force });
  }

  get mapping(): string {
    return readFileSync(this.mappingFile, 'utf8');
  }

  async importAll() {
    const archive = await openArchive(commandContext(this.folder));
    const mapping = readMapping(this.mappingFile, archive);
    const source = new WxrSource([join(this.old, 'export.xml')], mapping);
    return importPosts(source, mapping, archive);
  }

  names = (file: string): string[] =>
    (parse(readFileSync(this.folder.path(file), 'utf8')) as { name: string }[]).map(({ name }) => name);
}

const NEW: Files = {
  ...{ 'articles/2023': null, 'categories.yaml': '[]\n', 'topics.yaml': '[]\n' },
  'authors.yaml': '# Autorinnen und Autoren.\n[]\n',
};

const tagged = (id: number, tags: readonly string[], categories: readonly string[] = []): Item => ({
  id,
  terms: [
    ...categories.map((name): [string, string] => ['category', name]),
    ...tags.map((name): [string, string] => ['post_tag', name]),
  ],
});

/** Six posts: `Open Data` in three spellings, `Glasfaser` once. */
const TAGGED = [
  tagged(1, ['Open Data', 'Glasfaser'], ['Rathaus']),
  tagged(2, ['Open Data'], ['Rathaus']),
  tagged(3, ['Open-Data'], ['Rathaus']),
  tagged(4, ['open data', 'Jörg', '2019', 'Nein: danke #1'], ['Hafen']),
  tagged(5, ['Open Data', '2019'], ['Allgemein']),
  tagged(6, ['Joerg', '2019', 'Nein: danke #1']),
];

describe('a first look at an export', () => {
  it('lets a new archive import and check it at once, without an error', async () => {
    const scan = new Scan([...specialItems(), ...plainItems()], NEW);
    await scan.scan();
    const { counts } = await scan.importAll();
    expect(counts.written).toBeGreaterThan(330);
    expect(await errors(scan.folder)).toEqual([]);
  });

  it('starts vocabularies that have no entries, and keeps their comments', async () => {
    const scan = new Scan(TAGGED, NEW);
    const written = await scan.scan();
    expect(scan.names('categories.yaml')).toEqual(['Rathaus', 'Hafen']);
    expect(scan.names('topics.yaml')).toEqual(['Open Data', '2019']);
    expect(scan.names('authors.yaml')).toEqual(['Mara Feldhusen']);
    expect(readFileSync(scan.folder.path('authors.yaml'), 'utf8')).toContain('# Autorinnen und Autoren.');
    expect(written.map(({ names }) => names)).toEqual([undefined, 2, 2, 1]);
    await scan.importAll();
    expect(scan.text('2019/03/beitrag-4.md')).toContain('topics: [Open Data, "2019"]');
  });

  it('puts proposals next to the mapping where a vocabulary has entries', async () => {
    const scan = new Scan(TAGGED);
    const before = readFileSync(scan.folder.path('categories.yaml'), 'utf8');
    await scan.scan();
    expect(readFileSync(scan.folder.path('categories.yaml'), 'utf8')).toBe(before);
    expect(readFileSync(join(scan.old, 'categories.yaml'), 'utf8')).toBe(
      '- { name: Rathaus } # 3\n- { name: Hafen } # 1\n',
    );
    await scan.importAll();
    expect(await errors(scan.folder)).toEqual([]);
  });

  it('proposes names of the archive for other spellings, and lists what has no counterpart', async () => {
    const scan = new Scan(TAGGED, { 'topics.yaml': '- name: Open Data\n- name: Glasfasernetz\n' });
    await scan.scan();
    const { terms } = parse(scan.mapping) as { terms: object };
    expect(terms).toEqual({ 'Open-Data': 'Open Data', 'open data': 'Open Data' });
    expect(scan.mapping).toContain('  # Glasfaser: Glasfasernetz # 1\n');
    expect(scan.mapping).toContain('  # "Nein: danke #1": [] # 2\n');
  });

  it('counts what there is: kinds, states, dates, addresses, shortcodes, languages, pictures, custom fields', async () => {
    const venue = { id: 30, meta: { event_venue: 'Hafen' } };
    const scan = new Scan([...specialItems(), ...plainItems(), venue], NEW);
    await scan.scan();
    for (const line of [
      'export.xml: 341 Einträge, von 2000-01-11 bis 2027-02-01.',
      'Gefunden: post 339, page 1.',
      'veröffentlicht 337',
      'Shortcodes im Text: caption 1, gallery 1, youtube 1',
      '/%year%/%month%/%name%/ 338',
      'Mara Feldhusen 340',
      'Links auf https://www.alt.example gelten',
      '  # eventVenue: event_venue # 1 Beitrag, zum Beispiel: Hafen',
      'davon fehlen 3',
    ])
      expect(scan.mapping).toContain(line);
  });

  it('maps a custom field that the newsroom declares', async () => {
    const item = { id: 1, meta: { event_venue: 'Hafen', _hidden: 'x' } };
    const fields = '- { name: eventVenue, label: Ort, kind: line }\n';
    const scan = new Scan([item], { 'fields.yaml': fields });
    await scan.scan();
    expect((parse(scan.mapping) as { fields: object }).fields).toEqual({ eventVenue: 'event_venue' });
    expect(scan.mapping).not.toContain('_hidden');
    await scan.importAll();
    expect(scan.text('2019/03/beitrag-1.md')).toContain('eventVenue: Hafen');
  });

  it('needs no region where regions are optional, and names one elsewhere', async () => {
    const scan = new Scan(TAGGED);
    await scan.scan();
    expect(scan.mapping).toContain('\nregion: Thüringen\n');
    scan.folder.append('site.yaml', 'regions: optional\n');
    await scan.scan(true);
    expect(scan.mapping).not.toMatch(/^region:/m);
    await scan.importAll();
    expect(await errors(scan.folder)).toEqual([]);
  });

  it('takes the kind of content of a source without posts', async () => {
    const scan = new Scan([
      { id: 1, type: 'story' },
      { id: 2, type: 'story' },
      { id: 3, type: 'page' },
    ]);
    await scan.scan();
    expect(scan.mapping).toContain('\ntypes: [story]\n');
    expect((await scan.importAll()).counts).toMatchObject({ written: 2, skipped: 1 });
  });

  it('overwrites a mapping only on demand, and keeps how it reads the source', async () => {
    const scan = new Scan(TAGGED);
    writeFileSync(scan.mappingFile, 'category: Nirgends\nselectors: { title: h1 }\n');
    await expect(scan.scan()).rejects.toThrow('import.yaml');
    await scan.scan(true);
    expect(parse(scan.mapping)).toMatchObject({ category: 'Politik', selectors: { title: 'h1' } });
    await scan.scan(false, join(scan.old, 'zweite.yaml'));
    expect(existsSync(join(scan.old, 'zweite.yaml'))).toBe(true);
  });

  it('does not overwrite a vocabulary that cannot be read', async () => {
    const scan = new Scan(TAGGED, { 'topics.yaml': '- name: [\n' });
    await scan.scan();
    expect(readFileSync(scan.folder.path('topics.yaml'), 'utf8')).toBe('- name: [\n');
  });

  it('writes a valid mapping for an export without posts', async () => {
    const scan = new Scan([], NEW);
    await scan.scan();
    expect(scan.names('categories.yaml')).toEqual(['Allgemeines']);
    await expect(scan.importAll()).rejects.toThrow('no posts at all');
  });

  it('is the same whenever it runs', async () => {
    const [first, second] = [new Scan(plainItems(), NEW), new Scan(plainItems(), NEW)];
    await first.scan();
    await second.scan();
    expect(first.mapping).toBe(second.mapping);
    expect(NOW).toBeGreaterThan(0);
  });
});
