import { describe, expect, it } from 'vitest';
import { article, ContentFolder } from '../../content-folder.ts';
import { DataBuilds, loseCache } from './data-builds.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const NEXT_DAY = Date.parse('2026-11-24T23:00:00Z'); // midnight in Berlin

const TABLES = ['daten/2026.csv', 'daten/2026.jsonl', 'daten/oai/2026.xml'];
const WHOLE = ['daten/artikel.parquet', 'daten/datapackage.json', 'daten/sha256.txt'];

const of = (date: string, title: string): string => article([`title: ${title}`, `date: ${date}`]);
const titles = (builds: DataBuilds, year = 2026): unknown[] =>
  builds.lines(`daten/${year}.jsonl`).map(({ title }) => title);

/** An archive, built at noon, with articles of two months and one of the day of the build. */
async function built(): Promise<{ folder: ContentFolder; builds: DataBuilds }> {
  const folder = new ContentFolder({
    articles: null,
    'articles/2026/10/oktober.md': of('2026-10-02', 'Oktober'),
    'articles/2026/11/gestern.md': of('2026-11-23T23:59', 'Gestern'),
    'articles/2026/11/heute.md': of('2026-11-24', 'Heute'),
  });
  const builds = new DataBuilds(folder);
  await builds.build({ now: NOON });
  return { folder, builds };
}

/** The files of a full build at the same time. */
async function anew(folder: ContentFolder, now: number): Promise<DataBuilds['files']> {
  loseCache(folder);
  const builds = new DataBuilds(folder);
  await builds.build({ now });
  return builds.files;
}

describe('an article of the day of the build', () => {
  it('is published as Markdown with its checksum, but not yet in the tables', async () => {
    const { builds } = await built();
    expect(builds.text('2026/11/heute/index.md')).toContain('Heute');
    expect(builds.text('daten/hashes/2026.txt')).toContain('2026/11/heute/index.md');
    expect(titles(builds)).toEqual(['Gestern', 'Oktober']);
  });

  it('changes two files, whether it is the first of the day or not', async () => {
    const { folder, builds } = await built();
    folder.write('articles/2026/11/auch.md', of('2026-11-24T09:30', 'Auch'));
    expect(await builds.build({ now: NOON })).toEqual(['2026/11/auch/index.md', 'daten/hashes/2026.txt']);
    expect(builds.files).toEqual(await anew(folder, NOON));
  });

  it('enters the tables on the next day', async () => {
    const { folder, builds } = await built();
    expect(await builds.build({ now: NEXT_DAY - 1 })).toEqual([]);
    expect(await builds.build({ now: NEXT_DAY })).toEqual([...TABLES, ...WHOLE].sort());
    expect(titles(builds)).toEqual(['Heute', 'Gestern', 'Oktober']);
    expect(builds.files).toEqual(await anew(folder, NEXT_DAY));
  });

  it('does not delay corrections and articles of earlier days', async () => {
    const { folder, builds } = await built();
    folder.write('articles/2026/11/gestern.md', of('2026-11-23', 'Berichtigt'));
    folder.write('articles/2026/10/nachtrag.md', of('2026-10-03', 'Nachtrag'));
    await builds.build({ now: NOON });
    expect(titles(builds)).toEqual(['Berichtigt', 'Nachtrag', 'Oktober']);
    expect(builds.files).toEqual(await anew(folder, NOON));
  });

  it('stays out of the tables while its Markdown is changed or removed', async () => {
    const { folder, builds } = await built();
    folder.write('articles/2026/11/heute.md', of('2026-11-24', 'Anders'));
    expect(await builds.build({ now: NOON })).toEqual(['2026/11/heute/index.md', 'daten/hashes/2026.txt']);
    folder.write('articles/2026/11/heute.md', null);
    expect(await builds.build({ now: NOON })).toEqual(['daten/hashes/2026.txt']);
    expect(Object.keys(builds.files).filter((path) => path.includes('heute'))).toEqual([]);
  });

  it('is in the tables at once if it is the only one of its year, so that each year has tables', async () => {
    const { folder, builds } = await built();
    const newYear = Date.parse('2027-01-01T12:00:00Z');
    folder.write('articles/2027/01/neujahr.md', of('2027-01-01', 'Neujahr'));
    await builds.build({ now: newYear });
    expect(titles(builds, 2027)).toEqual(['Neujahr']);
    expect(builds.files).toEqual(await anew(folder, newYear));
  });
});
