import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { article, ContentFolder } from '../../content-folder.ts';
import { DataBuilds, loseCache } from './data-builds.ts';

describe('the open data of the newest year', () => {
  const months = (folder: ContentFolder): string[] =>
    readdirSync(join(folder.cacheDir, 'data/months')).sort();

  /** Articles of three months of a year, and one of an earlier year. */
  async function built(): Promise<{ folder: ContentFolder; builds: DataBuilds }> {
    const folder = new ContentFolder({
      'articles/2020/01/alt.md': article(['title: Alt', 'date: 2020-01-02']),
    });
    const builds = new DataBuilds(folder);
    for (const month of ['01', '02', '05'])
      folder.write(
        `articles/2024/${month}/vom-${month}.md`,
        article([`title: Vom ${month}`, `date: 2024-${month}-03`], `Text vom ${month}.\n`),
      );
    await builds.build();
    return { folder, builds };
  }

  it('is cached by month, and a new article changes one month', async () => {
    const { folder, builds } = await built();
    const before = months(folder);
    folder.write('articles/2024/05/neu.md', article(['title: Neu', 'date: 2024-05-20']));
    await builds.build();
    const after = months(folder);
    expect([before.length, after.length]).toEqual([3, 3]);
    expect(after.filter((key) => before.includes(key))).toHaveLength(2);
    const order = builds.lines('daten/2024.jsonl').map(({ title }) => title);
    expect(order).toEqual(['Neu', 'Vom 05', 'Vom 02', 'Vom 01']);
  });

  it.each([
    [
      'an article of an older month',
      { 'articles/2024/02/neu.md': article(['title: Neu', 'date: 2024-02-20']) },
    ],
    [
      'a correction in an older month',
      { 'articles/2024/01/vom-01.md': article(['date: 2024-01-03'], 'Anders.\n') },
    ],
    ['a removed article', { 'articles/2024/02/vom-02.md': null }],
    [
      'the first article of the next year',
      { 'articles/2025/01/neu.md': article(['title: Neu', 'date: 2025-01-02']) },
    ],
  ])('equals that of a full build after %s', async (_what, files) => {
    const { folder, builds } = await built();
    for (const [path, content] of Object.entries(files)) folder.write(path, content);
    await builds.build();
    const { files: incremental } = builds;
    loseCache(folder);
    await builds.build({ full: true });
    expect(builds.files).toEqual(incremental);
  });

  it('is rebuilt if the cached months are damaged', async () => {
    const { folder, builds } = await built();
    for (const key of months(folder)) writeFileSync(join(folder.cacheDir, 'data/months', key), 'x');
    folder.write('articles/2024/05/neu.md', article(['title: Neu', 'date: 2024-05-20']));
    await builds.build();
    const { files } = builds;
    await builds.build({ full: true });
    expect(builds.files).toEqual(files);
  });

  it('has one row group per month in the Parquet file, and a closed year has one', async () => {
    const { builds } = await built();
    const { buffer, byteOffset, byteLength } = builds.files['daten/artikel.parquet'] as Buffer;
    const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const groups = parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows));
    expect(groups).toEqual([1, 1, 1, expect.any(Number), expect.any(Number)]);
    const rows = await parquetReadObjects({ file });
    expect(rows.slice(0, 3).map(({ title }) => title as string)).toEqual(['Vom 05', 'Vom 02', 'Vom 01']);
  });
});
