import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { DataExports } from '../../archive/exports.ts';
import { articleMarkdown } from '../../metadata/data/article-markdown.ts';
import { oaiRecords } from '../../metadata/data/oai.ts';
import { checksumList, type DataFile } from '../../metadata/data/package.ts';
import { changedOn, type DataRow, rowOf } from '../../metadata/data/row.ts';
import { csvLine, jsonLine } from '../../metadata/data/tables.ts';
import { type DataText, dataText } from '../../views/data-text.ts';
import { type DataItem, type DataMonth, type DataSource, markdownPath } from '../../views/data.ts';
import { stagedAt } from './file-writer.ts';

/** A month's contribution to the files of its year, in UTF-8; empty for files that the site does not have. Serialisable. */
export interface MonthData {
  jsonLines: Uint8Array;
  csvLines: Uint8Array;
  oaiRecords: Uint8Array;
  hashes: Uint8Array;
  /** Date of the earliest change of any of its articles. */
  earliest: string;
}

export interface MadeMonth extends MonthData {
  rows: DataRow[];
  /** The Markdown files that were written. */
  markdown: DataFile[];
}

export interface MonthOptions {
  contentDir: string;
  /** Folder for Markdown files, see `stagedAt`. */
  folder: string;
  exports: DataExports;
  /** Whether an article's Markdown needs to be written, by the path of the Markdown file. */
  wants: (path: string) => boolean;
  /** The checksum of Markdown that need not be written, if an earlier build left it. */
  knownSum: (path: string) => string | undefined;
}

/** Number of articles after which to yield to the event loop, for example to records on their way to Pagefind. */
const TURN = 50;

/** Computes a month's contribution to its year, and writes the Markdown of the articles that `wants` selects. */
export async function makeMonth(
  month: DataMonth,
  source: DataSource,
  { contentDir, folder, exports, wants, knownSum }: MonthOptions,
): Promise<MadeMonth> {
  const items = month.items();
  const rows: DataRow[] = [];
  const markdown: DataFile[] = [];
  let jsonLines = '';
  let csvLines = '';
  let hashes = '';
  for (const [index, item] of items.entries()) {
    if (index % TURN === 0) await setImmediate();
    const path = markdownPath(item);
    const text = dataText(contentDir, source, item);
    const row = rowOf(source, item);
    rows.push(row);
    const plain = exports.jsonLines || exports.csv ? text.plain() : '';
    if (exports.jsonLines) jsonLines += jsonLine(source, row, plain);
    if (exports.csv) csvLines += csvLine(source, row, plain);
    if (exports.markdown) {
      const sha256 = knownSum(path) ?? writeMarkdown(item, path, text);
      hashes += checksumList([{ path, sha256 }]);
    }
  }
  return {
    rows,
    markdown,
    jsonLines: Buffer.from(jsonLines),
    csvLines: Buffer.from(csvLines),
    hashes: Buffer.from(hashes),
    oaiRecords: Buffer.from(exports.oai ? oaiRecords(source, items) : ''),
    earliest: items.map(changedOn).sort()[0] as string,
  };

  /** Writes an article's Markdown if it is wanted. Returns its checksum. */
  function writeMarkdown(item: DataItem, path: string, text: DataText): string {
    const content = Buffer.from(articleMarkdown(source, item, text.markdown()));
    const sha256 = hash('sha256', content);
    if (wants(path)) {
      writeFileSync(stagedAt(folder, path), content);
      markdown.push({ path, bytes: content.length, sha256 });
    }
    return sha256;
  }
}
