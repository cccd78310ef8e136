import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { yearDataUrl, type YearFormat } from '../archive/urls.ts';
import { articleMarkdown } from '../metadata/data/article-markdown.ts';
import { oaiRepository } from '../metadata/data/oai.ts';
import { checksumList, type DataFile } from '../metadata/data/package.ts';
import { parquetFile } from '../metadata/data/parquet.ts';
import { rowOf, type DataRow } from '../metadata/data/row.ts';
import { csvHead, csvLine, jsonLine } from '../metadata/data/tables.ts';
import { dataText } from '../views/data-text.ts';
import { markdownPath, type DataItem, type YearData } from '../views/data.ts';
import type { KnownText, KnownTexts } from './data-texts.ts';
import { FileWriter, stagedAt } from './file-writer.ts';

export interface MadeYear {
  files: DataFile[];
  /** The articles' Markdown, as far as it was wanted. */
  markdown: DataFile[];
  /** The year as a Parquet file. */
  parquet: Uint8Array;
}

export interface YearOptions {
  contentDir: string;
  /** Takes the files, as `stagedAt` says. */
  folder: string;
  /** What is known of texts by the keys of their articles; each other text is read once. */
  texts: KnownTexts;
  /** Of an article, by the path of its Markdown: its key, and whether that file is to be written. */
  keyOf: (path: string) => string;
  wants: (path: string) => boolean;
}

/** Articles between which what waits for this process has its turn, such as the records on their way to Pagefind. */
const TURN = 50;

/** Writes the data files of a year, and the Markdown of its articles where it is wanted. */
export async function writeYear(
  data: YearData,
  { contentDir, folder, texts, keyOf, wants }: YearOptions,
): Promise<MadeYear> {
  const { year, source, items } = data;
  const open = (format: YearFormat): FileWriter => new FileWriter(folder, yearDataUrl(year, format));
  const [lines, table, oai, hashes] = [open('jsonl'), open('csv'), open('oai'), open('hashes')];
  table.write(csvHead());
  const [rows, markdown]: [DataRow[], DataFile[]] = [[], []];
  for (const [index, item] of items.entries()) {
    if (index % TURN === 0) await setImmediate();
    const path = markdownPath(item);
    const key = keyOf(path);
    const { plain, sha256 } = (wants(path) ? undefined : texts.get(key)) ?? textOf(item, path);
    texts.set(key, { plain, sha256 });
    const row = rowOf(source, item);
    rows.push(row);
    lines.write(jsonLine(row, plain));
    table.write(csvLine(row, plain));
    hashes.write(checksumList([{ path, sha256 }]));
  }
  await setImmediate();
  oai.write(oaiRepository(data));
  await setImmediate();
  const files = [lines, table, oai, hashes].map((file) => file.close());
  return { files, markdown, parquet: parquetFile(rows) };

  function textOf(item: DataItem, path: string): KnownText {
    const { plain, markdown: body } = dataText(contentDir, source, item);
    const content = Buffer.from(articleMarkdown(source, item, body));
    const sha256 = hash('sha256', content);
    if (wants(path)) {
      writeFileSync(stagedAt(folder, path), content);
      markdown.push({ path, bytes: content.length, sha256 });
    }
    return { plain, sha256 };
  }
}
