import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsUrl, dataPackageUrl, parquetUrl, yearDataUrl } from '../archive/urls.ts';
import { writeAtomically } from '../archive/write-atomically.ts';
import { checksumList, dataPackage, type DataFile } from '../metadata/data/package.ts';
import { joinParquet } from '../metadata/data/parquet.ts';
import { keepOnly } from '../search/cache-folder.ts';
import { type DataItem, type DataYear, dataSource, markdownPath, yearsOfData } from '../views/data.ts';
import { digestOf } from '../views/digest.ts';
import type { Site } from '../views/site.ts';
import { writeYear } from './data-year.ts';
import { stagedAt } from './file-writer.ts';
import type { OutputFile } from './manifest.ts';

/** A file with the key of what it was made from; without a source where the one that stands has this key. */
export interface KeyedFile {
  key: string;
  source?: string;
}

export interface DataOptions {
  contentDir: string;
  cacheDir: string;
  /** Hash of the program. */
  code: string;
  /** What stands and can be relied on, by path without a leading slash. */
  base: Readonly<Record<string, OutputFile>>;
  /** Folder for files that go into the output, which nobody else writes to; gone after the build. */
  made: string;
}

const dataFolder = (cacheDir: string): string => join(cacheDir, 'data');

/** A folder for `made` where the caller has none: one process at a time has the cache folder. */
export const madeFolder = (cacheDir: string): string => join(dataFolder(cacheDir), MADE);
const MADE = 'made';

/** Clears away what was remembered of years as they are no more, and what the output has now. */
export function forgetOld(cacheDir: string, files: ReadonlyMap<string, KeyedFile>): void {
  const years = [...files].filter(([path]) => /^daten\/\d{4}\.jsonl$/.test(path));
  if (existsSync(dataFolder(cacheDir)))
    keepOnly(dataFolder(cacheDir), new Set(years.flatMap(([, { key }]) => kept(key))));
}

/**
 * The open data: the files of every year, the Markdown of every article, and the files about the whole, by path in the site
 * without a leading slash. A year is made again when one of its articles changed; the cache folder keeps checksums and its
 * part of the Parquet file, under the key of the year.
 */
export function dataFiles(site: Site, options: DataOptions): Map<string, KeyedFile> {
  const { cacheDir, code } = options;
  rmSync(options.made, { recursive: true, force: true });
  for (const folder of [options.made, dataFolder(cacheDir)]) mkdirSync(folder, { recursive: true });
  const files = new Map<string, KeyedFile>();
  const parts = yearsOfData(site).map((year) => {
    const { source: whose, articles } = year;
    const markdown = new Map(articles.map(({ path, key }) => [path, digestOf([code, whose, key])]));
    const key = digestOf([code, whose, ...markdown]);
    return { key, files: yearFiles(year, key, markdown, options, files) };
  });
  const cache = dataFolder(cacheDir);
  const source = dataSource(site.archive);
  const add = (path: string, content: string | Uint8Array): DataFile => {
    const sha256 = hash('sha256', content);
    const isKnown = options.base[path.slice(1)]?.key === sha256;
    files.set(
      path.slice(1),
      isKnown ? { key: sha256 } : { key: sha256, source: made(options.made, path, content) },
    );
    return { path, bytes: Buffer.byteLength(content), sha256 };
  };
  const parquet = joinParquet(parts.map(({ key }) => readFileSync(join(cache, `${key}.parquet`))));
  const all = [...parts.flatMap((part) => part.files), add(parquetUrl(), parquet)];
  add(checksumsUrl(), checksumList(all));
  add(dataPackageUrl(), dataPackage(source, all));
  return files;
}

const kept = (key: string): string[] => [`${key}.json`, `${key}.parquet`];

function made(folder: string, path: string, content: string | Uint8Array): string {
  const target = stagedAt(folder, path);
  writeFileSync(target, content);
  return target;
}

/** Enters the files of a year, and makes them where the ones that stand have other keys or nobody knows their checksums. */
function yearFiles(
  year: DataYear,
  key: string,
  markdown: ReadonlyMap<string, string>,
  { contentDir, cacheDir, base, made: folder }: DataOptions,
  files: Map<string, KeyedFile>,
): DataFile[] {
  const cache = dataFolder(cacheDir);
  const keys = new Map<string, string>([
    ...(['jsonl', 'csv', 'oai', 'hashes'] as const).map((format): [string, string] => [
      yearDataUrl(year.year, format),
      key,
    ]),
    ...markdown,
  ]);
  const stands = (path: string): boolean => base[path.slice(1)]?.key === keys.get(path);
  const isKnown = kept(key).every((name) => existsSync(join(cache, name)));
  const isWhole = isKnown && [...keys.keys()].every(stands);
  const description = isWhole ? readDescription(cache, key) : makeYear();
  for (const [path, own] of keys) {
    const known = stands(path) && (isWhole || path.endsWith('.md'));
    files.set(path.slice(1), known ? { key: own } : { key: own, source: stagedAt(folder, path) });
  }
  return description;

  function makeYear(): DataFile[] {
    const wants = (item: DataItem): boolean => !stands(markdownPath(item));
    const made = writeYear(year.data(), contentDir, folder, wants);
    writeAtomically(join(cache, `${key}.parquet`), made.parquet);
    writeAtomically(join(cache, `${key}.json`), JSON.stringify(made.files));
    return made.files;
  }
}

const readDescription = (cache: string, key: string): DataFile[] =>
  JSON.parse(readFileSync(join(cache, `${key}.json`), 'utf8')) as DataFile[];
