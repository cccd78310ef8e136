import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { yearDataUrl, type YearFormat } from '../archive/urls.ts';
import { articleMarkdown } from '../metadata/data/article-markdown.ts';
import { oaiRepository } from '../metadata/data/oai.ts';
import { checksumList, type DataFile } from '../metadata/data/package.ts';
import { parquetFile } from '../metadata/data/parquet.ts';
import { rowOf, type DataRow } from '../metadata/data/row.ts';
import { csvHead, csvLine, jsonLine } from '../metadata/data/tables.ts';
import { dataText } from '../views/data-text.ts';
import { markdownPath, type DataItem, type YearData } from '../views/data.ts';
import { FileWriter, stagedAt } from './file-writer.ts';

export interface MadeYear {
  files: DataFile[];
  /** The year as a Parquet file. */
  parquet: Uint8Array;
}

/**
 * Writes the data files of a year into `folder`, as `stagedAt` says, and the Markdown of the articles that `wants`
 * names. Each text is read once and is in memory only while it is written.
 */
export function writeYear(
  data: YearData,
  contentDir: string,
  folder: string,
  wants: (item: DataItem) => boolean,
): MadeYear {
  const { year, source, items } = data;
  const path = (format: YearFormat): string => yearDataUrl(year, format);
  const open = (format: YearFormat): FileWriter => new FileWriter(folder, path(format));
  const [lines, table, oai, hashes] = [open('jsonl'), open('csv'), open('oai'), open('hashes')];
  table.write(csvHead());
  const rows: DataRow[] = [];
  for (const item of items) {
    const text = dataText(contentDir, source, item);
    const row = rowOf(source, item);
    rows.push(row);
    lines.write(jsonLine(row, text.plain));
    table.write(csvLine(row, text.plain));
    const markdown = articleMarkdown(source, item, text.markdown);
    hashes.write(checksumList([{ path: markdownPath(item), sha256: hash('sha256', markdown) }]));
    if (wants(item)) writeFileSync(stagedAt(folder, markdownPath(item)), markdown);
  }
  oai.write(oaiRepository(data));
  return { files: [lines, table, oai, hashes].map((file) => file.close()), parquet: parquetFile(rows) };
}
