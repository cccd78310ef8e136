import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/publish/output/manifest-part.ts';
import { article, ContentFolder } from '../../content-folder.ts';
import { DataBuilds, loseCache, sha256 } from './data-builds.ts';

const OLD = 'articles/2020/01/alt.md';

function archive(): { folder: ContentFolder; builds: DataBuilds } {
  const folder = new ContentFolder({ [OLD]: article(['title: Alt', 'date: 2020-01-02']) });
  return { folder, builds: new DataBuilds(folder) };
}

const WHOLE = ['daten/artikel.parquet', 'daten/datapackage.json', 'daten/sha256.txt'];
const tables = (number: number): string[] => [
  `daten/${number}.csv`,
  `daten/${number}.jsonl`,
  `daten/oai/${number}.xml`,
];
const year = (number: number): string[] => [...tables(number), `daten/hashes/${number}.txt`];

describe('publishing an article', () => {
  it('writes eight files: its Markdown, those of its year and those of the whole archive', async () => {
    const { folder, builds } = archive();
    await builds.build();
    folder.write('articles/2023/04/neu.md', article(['title: Neu', 'date: 2023-04-02']));
    const made = await builds.build();
    expect(made).toEqual(['2023/04/neu/index.md', ...year(2023), ...WHOLE].sort());
    expect(made).toHaveLength(8);
  });

  it('reports the hash and size of every file that it writes', async () => {
    const { folder, builds } = archive();
    await builds.build();
    folder.write('articles/2023/04/neu.md', article(['title: Größer – „Neu“', 'date: 2023-04-02']));
    const made = await builds.build();
    const sums = made.map((path) => {
      const content = builds.files[path] as Buffer;
      return [path, { hash: contentHash(content), size: content.length }];
    });
    expect(builds.reported).toEqual(Object.fromEntries(sums));
  });

  it('writes nothing when nothing has changed', async () => {
    const { builds } = archive();
    await builds.build();
    expect(await builds.build()).toEqual([]);
  });

  it('gives the same bytes as a full build', async () => {
    const { folder, builds } = archive();
    await builds.build();
    folder.write('articles/2023/04/neu.md', article(['title: Neu', 'date: 2023-04-02']));
    folder.write(OLD, article(['title: Berichtigt', 'date: 2020-01-02']));
    await builds.build();
    const { files } = builds;
    loseCache(folder);
    await builds.build({ full: true });
    expect(builds.files).toEqual(files);
  });
});

describe('a correction in a closed year', () => {
  it('changes no other year', async () => {
    const { folder, builds } = archive();
    await builds.build();
    folder.write(OLD, article(['title: Alt', 'date: 2020-01-02'], 'Ein anderer Absatz.\n'));
    expect(await builds.build()).toEqual(['2020/01/alt/index.md', ...year(2020), ...WHOLE].sort());
  });

  it('leaves the checksums of the other articles as a full build computes them', async () => {
    const { folder, builds } = archive();
    folder.write('articles/2020/02/daneben.md', article(['title: Daneben', 'date: 2020-02-03']));
    await builds.build();
    folder.write(OLD, article(['title: Alt', 'date: 2020-01-02'], 'Ein anderer Absatz.\n'));
    await builds.build();
    const incremental = builds.text('daten/hashes/2020.txt');
    loseCache(folder);
    await builds.build({ full: true });
    expect(incremental).toContain('2020/02/daneben/index.md');
    expect(builds.text('daten/hashes/2020.txt')).toBe(incremental);
  });

  it('removes the files of a removed article', async () => {
    const { folder, builds } = archive();
    await builds.build();
    folder.write(OLD, null);
    await builds.build();
    expect(Object.keys(builds.files).filter((path) => path.includes('2020'))).toEqual([]);
  });
});

describe('a lost cache', () => {
  it('rebuilds the tables, and leaves unchanged files as they are', async () => {
    const { folder, builds } = archive();
    await builds.build();
    const { files } = builds;
    loseCache(folder);
    const made = await builds.build();
    expect(made).toEqual([...tables(2020), ...tables(2023)].sort());
    expect(builds.files).toEqual(files);
  });

  it('costs the same if a crash truncated one of its files', async () => {
    const { folder, builds } = archive();
    await builds.build();
    const { files } = builds;
    const cache = join(folder.cacheDir, 'data/years');
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '');
    await builds.build();
    expect(builds.files).toEqual(files);
  });
});

describe('the checksums', () => {
  it('match the files', async () => {
    const { builds } = archive();
    await builds.build();
    const lists = ['daten/sha256.txt', 'daten/hashes/2020.txt', 'daten/hashes/2023.txt'].flatMap((path) =>
      builds.text(path).trimEnd().split('\n'),
    );
    expect(lists).toHaveLength(2 * 3 + 1 + 2);
    for (const line of lists) {
      const [hash, path = ''] = line.split('  ');
      expect(hash, path).toBe(sha256(builds.files[path] as Buffer));
    }
  });

  it('are in the description of the files, too, with their sizes', async () => {
    const { builds } = archive();
    await builds.build();
    const { resources } = JSON.parse(builds.text('daten/datapackage.json')) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    expect(resources).toHaveLength(7);
    for (const { path, bytes, hash } of resources) {
      const content = builds.files[path.replace('https://kommunalblick.example/', '')] as Buffer;
      expect([bytes, hash], path).toEqual([content.length, `sha256:${sha256(content)}`]);
    }
  });
});

describe('unpublished content', () => {
  it('is in none of the files: drafts, and articles under embargo until it ends', async () => {
    const { folder, builds } = archive();
    folder.write(
      'articles/2024/01/entwurf.md',
      article(['title: Quastenflosser', 'date: 2024-01-02', 'draft: true']),
    );
    folder.write(
      'articles/2023/05/sperre.md',
      article(['title: Sperrgut', 'date: 2023-05-02', 'publishAt: 2027-01-01T06:00'], 'Siebenschläfer.\n'),
    );
    await builds.build();
    const all = (): string =>
      Object.entries(builds.files)
        .map(([path, content]) => `${path} ${content.toString('latin1')}`)
        .join('\n');
    expect(all()).not.toMatch(/Quastenflosser|entwurf|Sperrgut|sperre|Siebenschl/);
    await builds.build({ now: Date.parse('2027-01-01T05:00:00Z') });
    expect(all()).toMatch(/Sperrgut/);
    expect(builds.text('2023/05/sperre/index.md')).toContain('Siebenschläfer');
    expect(all()).not.toMatch(/Quastenflosser|publishAt/);
  });
});
