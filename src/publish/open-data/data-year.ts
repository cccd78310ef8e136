import { setImmediate } from 'node:timers/promises';
import { yearDataUrl, type YearFormat } from '../../archive/urls.ts';
import { oaiRepository } from '../../metadata/data/oai.ts';
import type { DataFile } from '../../metadata/data/package.ts';
import { joinParquet, parquetFile } from '../../metadata/data/parquet.ts';
import type { DataRow } from '../../metadata/data/row.ts';
import { csvHead } from '../../metadata/data/tables.ts';
import type { DataMonth, DataYear } from '../../views/data.ts';
import { digestOf } from '../../site/digest.ts';
import { makeMonth, type MonthData, type MonthOptions } from './data-month.ts';
import { FileWriter } from './file-writer.ts';
import type { CachedMonth, CachedMonths } from './cached-months.ts';

export interface MadeYear {
  files: DataFile[];
  /** The Markdown files that were written. */
  markdown: DataFile[];
  /** The checksums of the articles. */
  hashes: Uint8Array;
  /** The year as a Parquet file. */
  parquet: Uint8Array;
}

export interface YearOptions extends MonthOptions {
  /** The key of an article, by the path of its Markdown. */
  keyOf: (path: string) => string;
}

/** A year with its months. */
type YearOfMonths = Pick<DataYear, 'year' | 'source'> & { months: readonly DataMonth[] };

/** Writes the data files of a closed year, and the Markdown that `options` ask for. */
export async function writeYear(year: YearOfMonths, options: MonthOptions): Promise<MadeYear> {
  const rows: DataRow[] = [];
  const markdown: DataFile[] = [];
  const written = await writeFiles(year, options, async (month) => {
    const made = await makeMonth(month, year.source, options);
    rows.push(...made.rows);
    markdown.push(...made.markdown);
    return made;
  });
  return { ...written, markdown, parquet: shareOfParquet(year, rows, options) };
}

/**
 * The same for the newest year, whose files change for every day with articles: its closed months are cached, and its Parquet
 * file has a row group for each month.
 */
export async function writeNewestYear(
  year: YearOfMonths,
  options: YearOptions,
  months: CachedMonths,
): Promise<MadeYear> {
  const { keyOf, wants } = options;
  const groups: Uint8Array[] = [];
  const markdown: DataFile[] = [];
  const made = async (month: DataMonth, key: string): Promise<CachedMonth> => {
    const data = await makeMonth(month, year.source, options);
    markdown.push(...data.markdown);
    const { jsonLines, csvLines, oaiRecords, hashes, earliest } = data;
    const parquet = shareOfParquet(year, data.rows, options);
    const cached = { jsonLines, csvLines, oaiRecords, hashes, earliest, parquet };
    months.set(key, cached);
    return cached;
  };
  const written = await writeFiles(year, options, async (month) => {
    const key = digestOf([options.exports, month.articles.map(({ path }) => keyOf(path))]);
    const cached = month.articles.some(({ path }) => wants(path)) ? undefined : months.get(key);
    const data = cached ?? (await made(month, key));
    groups.push(data.parquet);
    return data;
  });
  months.prune();
  const parquet = options.exports.parquet ? joinParquet(year.source, groups) : NONE;
  return { ...written, markdown, parquet };
}

const NONE = new Uint8Array();

const shareOfParquet = (
  { source }: Pick<DataYear, 'source'>,
  rows: readonly DataRow[],
  { exports }: Pick<MonthOptions, 'exports'>,
): Uint8Array => (exports.parquet ? parquetFile(source, rows) : NONE);

/** Writes those files of a year that the site has, month by month. */
async function writeFiles(
  { year, source, months }: YearOfMonths,
  { folder, exports }: Pick<MonthOptions, 'folder' | 'exports'>,
  dataOf: (month: DataMonth) => Promise<MonthData>,
): Promise<Pick<MadeYear, 'files' | 'hashes'>> {
  const open = (format: YearFormat, isWanted: boolean): FileWriter | undefined =>
    isWanted ? new FileWriter(folder, yearDataUrl(year, format)) : undefined;
  const lines = open('jsonl', exports.jsonLines);
  const table = open('csv', exports.csv);
  const oai = open('oai', exports.oai);
  const hashes: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  const dates: string[] = [];
  table?.append(Buffer.from(csvHead(source)));
  for (const month of months) {
    const data = await dataOf(month);
    lines?.append(data.jsonLines);
    table?.append(data.csvLines);
    hashes.push(data.hashes);
    records.push(data.oaiRecords);
    dates.push(data.earliest);
    await setImmediate();
  }
  const [head, foot] = oaiRepository(source, year, dates.sort()[0] as string);
  for (const part of [Buffer.from(head), ...records, Buffer.from(foot)]) oai?.append(part);
  return { files: [lines, table, oai].flatMap((file) => file?.close() ?? []), hashes: Buffer.concat(hashes) };
}
