import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { isReserved } from '../../../src/archive/own-fields.ts';
import { columnsOf } from '../../../src/metadata/data/columns.ts';
import { article, ARTICLE, ContentFolder } from '../../content-folder.ts';
import { DataBuilds, loseCache } from './data-builds.ts';

const OTHER = 'articles/2022/01/anders.md';
const OLD = 'articles/2022/02/alt.md';

const FIELDS = [
  '- { name: spielort, label: Spielort, hint: Wo es war, kind: line, exported: true }',
  '- { name: note, label: Note, kind: number, exported: true }',
  '- { name: frei, label: Eintritt frei, kind: flag, exported: true }',
  '- { name: premiere, label: Premiere, kind: date, exported: true }',
  '- { name: wer, label: Mitwirkende, kind: list, exported: true }',
  '- { name: intern, label: Intern, kind: line }',
].join('\n');

const LINES = [
  ...['spielort: "=Saal"', 'note: 4.5', 'frei: false', 'premiere: 2023-04-01', 'wer: [Chor, Orgel]'],
  'intern: geheim',
];

async function built(fields = FIELDS): Promise<{ folder: ContentFolder; builds: DataBuilds }> {
  const folder = new ContentFolder({
    'fields.yaml': fields,
    [ARTICLE]: article(LINES),
    [OTHER]: article(['title: Anders', 'date: 2022-01-02']),
    [OLD]: article(['title: Alt', 'date: 2022-02-02', 'note: -3']),
  });
  const builds = new DataBuilds(folder);
  await builds.build();
  return { folder, builds };
}

const OWN = { spielort: '=Saal', note: 4.5, frei: false, premiere: '2023-04-01', wer: ['Chor', 'Orgel'] };
const NONE = { spielort: null, note: null, frei: null, premiere: null, wer: [] };

async function parquetRows({ files }: DataBuilds): Promise<Record<string, unknown>[]> {
  const content = files['daten/artikel.parquet'] as Buffer;
  const file = content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer;
  return parquetReadObjects({ file });
}

describe('own fields with exported: true', () => {
  it('are in the tables, the Markdown and the description of the open data; no others are', async () => {
    const { builds } = await built();
    expect(builds.lines('daten/2023.jsonl')).toMatchObject([OWN]);
    expect(builds.lines('daten/2022.jsonl')).toMatchObject([{ ...NONE, note: -3 }, NONE]);
    const [cells] = parseCsv<Record<string, string>>(builds.text('daten/2023.csv'), { columns: true });
    expect(cells).toMatchObject({
      ...OWN,
      spielort: "'=Saal",
      note: '4.5',
      frei: 'false',
      wer: 'Chor; Orgel',
    });
    expect(await parquetRows(builds)).toMatchObject([OWN, { ...NONE, note: -3 }, NONE]);
    const [, frontmatter] = builds.text('2023/03/zusammen-fuers-ozg/index.md').split('---\n');
    expect(parseYaml(String(frontmatter))).toMatchObject(OWN);
    const [table] = (
      JSON.parse(builds.text('daten/datapackage.json')) as {
        resources: { schema: { fields: { name: string }[] } }[];
      }
    ).resources;
    expect(table?.schema.fields.map(({ name }) => name)).toEqual(
      Object.keys(builds.lines('daten/2023.jsonl')[0] ?? {}),
    );
    expect(table?.schema.fields).toContainEqual({
      ...{ name: 'spielort', type: 'string', title: 'Spielort', description: 'Wo es war' },
    });
    for (const file of Object.values(builds.files)) expect(file.includes('geheim')).toBe(false);
  });

  it.each([
    ['a field is exported no more', FIELDS.replace('kind: number, exported: true', 'kind: number')],
    ['another field is exported', FIELDS.replace('Intern, kind: line', 'Intern, kind: line, exported: true')],
    ['a label changes', FIELDS.replace('label: Note', 'label: Wertung')],
    ['the order changes', FIELDS.split('\n').reverse().join('\n')],
  ])('give the same bytes as a full build after %s', async (_name, fields) => {
    const { folder, builds } = await built();
    folder.write('fields.yaml', fields);
    const written = await builds.build();
    const { files } = builds;
    loseCache(folder);
    await builds.build({ full: true });
    expect(builds.files).toEqual(files);
    expect(written).toContain('daten/datapackage.json');
  });

  it('renew only the description when a label changes', async () => {
    const { folder, builds } = await built();
    folder.write('fields.yaml', FIELDS.replace('label: Note', 'label: Wertung'));
    expect(await builds.build()).not.toContain('daten/2022.csv');
  });

  it('cannot be called like a column', () => {
    for (const { name } of columnsOf({ own: [] })) expect(isReserved(name)).toBe(true);
  });
});
