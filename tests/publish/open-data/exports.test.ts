import { describe, expect, it } from 'vitest';
import { ContentFolder } from '../../content-folder.ts';
import { DataBuilds } from './data-builds.ts';

const SITE =
  'title: T\nclaim: C\ndescription: D\nurl: https://t.example\nlanguage: de\ntimeZone: Europe/Berlin\npublisher: P\nemail: a@t.example\n';

const without = (...names: string[]): string =>
  `${SITE}exports:\n${names.map((name) => `  ${name}: false\n`).join('')}`;

/** The files of the open data without some exports, before and after switching them off. */
async function files(...names: string[]): Promise<{ all: string[]; left: string[]; builds: DataBuilds }> {
  const folder = new ContentFolder({ 'site.yaml': SITE });
  const builds = new DataBuilds(folder);
  const all = await builds.build();
  folder.write('site.yaml', without(...names));
  await builds.build();
  return { all, left: Object.keys(builds.files).sort(), builds };
}

describe('the open data', () => {
  it.each([
    ['markdown', ['2023/03/zusammen-fuers-ozg/index.md', 'daten/hashes/2023.txt']],
    ['jsonLines', ['daten/2023.jsonl']],
    ['csv', ['daten/2023.csv']],
    ['oai', ['daten/oai/2023.xml']],
    ['parquet', ['daten/artikel.parquet']],
  ])('lack only the files of %s if it is off, also in their lists', async (name, missing) => {
    const { all, left, builds } = await files(name);
    expect(all.filter((path) => !left.includes(path))).toEqual(missing);
    for (const list of ['daten/datapackage.json', 'daten/sha256.txt'])
      for (const path of missing) expect(builds.text(list)).not.toContain(path);
  });

  it('have no list of tables without any table', async () => {
    const { left } = await files('jsonLines', 'csv', 'oai', 'parquet');
    expect(left).toEqual(['2023/03/zusammen-fuers-ozg/index.md', 'daten/hashes/2023.txt']);
  });

  it('have no file if all are off', async () => {
    expect((await files('markdown', 'jsonLines', 'csv', 'oai', 'parquet')).left).toEqual([]);
  });

  it('are the same bytes after a switch there and back', async () => {
    const folder = new ContentFolder({ 'site.yaml': SITE });
    const builds = new DataBuilds(folder);
    await builds.build();
    const before = builds.files;
    for (const text of [without('markdown', 'csv'), without('parquet'), SITE]) {
      folder.write('site.yaml', text);
      await builds.build();
    }
    expect(builds.files).toEqual(before);
  });
});
