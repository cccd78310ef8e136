import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsUrl, dataPackageUrl, parquetUrl, yearDataUrl } from '../archive/urls.ts';
import { writeAtomically } from '../archive/write-atomically.ts';
import { checksumList, dataPackage, type DataFile } from '../metadata/data/package.ts';
import { joinParquet } from '../metadata/data/parquet.ts';
import { keepOnly } from '../search/cache-folder.ts';
import { type DataYear, dataSource, yearsOfData } from '../views/data.ts';
import { digestOf } from '../views/digest.ts';
import type { Site } from '../views/site.ts';
import { KnownTexts, TEXTS_FILE } from './data-texts.ts';
import { writeYear } from './data-year.ts';
import { stagedAt } from './file-writer.ts';
import type { OutputFile } from './manifest.ts';

/** A file with the key of what it was made from; without a source where the one that stands has this key. */
export interface KeyedFile {
  key: string;
  source?: string;
}

/** The open data, as far as it does not stand. Serialisable. */
export interface MadeData {
  /** Years whose files all stand. */
  standing: readonly string[];
  /** All other files, by path in the site without a leading slash. */
  files: readonly (readonly [path: string, file: KeyedFile])[];
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
    keepOnly(dataFolder(cacheDir), new Set([TEXTS_FILE, ...years.flatMap(([, { key }]) => kept(key))]));
}

/**
 * The open data: the files of every year, the Markdown of every article, and the files about the whole. A year is made again
 * when one of its articles changed; the cache folder keeps checksums and its part of the Parquet file, under the key of the year.
 */
export function makeData(site: Site, options: DataOptions): MadeData {
  const { cacheDir, base } = options;
  rmSync(options.made, { recursive: true, force: true });
  for (const folder of [options.made, dataFolder(cacheDir)]) mkdirSync(folder, { recursive: true });
  const cache = dataFolder(cacheDir);
  const [standing, made]: [string[], [string, KeyedFile][]] = [[], []];
  const parts = yearsOfData(site).map((year, index) => {
    const key = digestOf([options.code, year.source, year.key]);
    const description = standingYear(year, key, options);
    if (description) standing.push(year.year);
    // Only the newest year is made again and again.
    const texts = description || index > 0 ? new KnownTexts() : new KnownTexts(join(cache, TEXTS_FILE));
    return { key, files: description ?? makeYear(year, key, options, texts, made) };
  });
  const source = dataSource(site.archive);
  const add = (path: string, content: string | Uint8Array): DataFile => {
    const sha256 = hash('sha256', content);
    const isKnown = base[path.slice(1)]?.key === sha256;
    made.push([
      path.slice(1),
      isKnown ? { key: sha256 } : { key: sha256, source: madeFile(options.made, path, content) },
    ]);
    return { path, bytes: Buffer.byteLength(content), sha256 };
  };
  const parquet = joinParquet(parts.map(({ key }) => readFileSync(join(cache, `${key}.parquet`))));
  const all = [...parts.flatMap((part) => part.files), add(parquetUrl(), parquet)];
  add(checksumsUrl(), checksumList(all));
  add(dataPackageUrl(), dataPackage(source, all));
  return { standing, files: made };
}

/** Every file of the open data, by path in the site without a leading slash. `base` is what stands. */
export function dataFiles(
  site: Site,
  { standing, files }: MadeData,
  base: DataOptions['base'],
): Map<string, KeyedFile> {
  const all = new Map(files);
  const years = new Set(standing);
  for (const year of yearsOfData(site)) {
    if (!years.has(year.year)) continue;
    for (const path of pathsOf(year)) all.set(path, { key: base[path]?.key as string });
  }
  return all;
}

const FORMATS = ['jsonl', 'csv', 'oai', 'hashes'] as const;
const kept = (key: string): string[] => [`${key}.json`, `${key}.parquet`];

const filesOf = ({ year }: DataYear): string[] => FORMATS.map((format) => yearDataUrl(year, format).slice(1));
const pathsOf = (year: DataYear): string[] => [
  ...filesOf(year),
  ...year.articles.map(({ path }) => path.slice(1)),
];

function madeFile(folder: string, path: string, content: string | Uint8Array): string {
  const target = stagedAt(folder, path);
  writeFileSync(target, content);
  return target;
}

/** The descriptions of a year's files, if they all stand under its key, and somebody knows their checksums. */
function standingYear(year: DataYear, key: string, { cacheDir, base }: DataOptions): DataFile[] | undefined {
  const cache = dataFolder(cacheDir);
  const stands = filesOf(year).every((path) => base[path]?.key === key);
  if (!stands || !pathsOf(year).every((path) => path in base)) return undefined;
  if (!kept(key).every((name) => existsSync(join(cache, name)))) return undefined;
  return JSON.parse(readFileSync(join(cache, `${key}.json`), 'utf8')) as DataFile[];
}

/** Makes the files of a year and enters them; the Markdown of an article that stands is left. */
function makeYear(
  year: DataYear,
  key: string,
  { contentDir, cacheDir, code, base, made: folder }: DataOptions,
  texts: KnownTexts,
  files: [string, KeyedFile][],
): DataFile[] {
  const cache = dataFolder(cacheDir);
  const keys = new Map(year.articles.map((it) => [it.path, digestOf([code, year.source, it.key()])]));
  const stands = (path: string): boolean => base[path.slice(1)]?.key === keys.get(path);
  const made = writeYear(year.data(), {
    ...{ contentDir, folder, texts },
    keyOf: (path) => keys.get(path) as string,
    wants: (path) => !stands(path),
  });
  texts.save();
  writeAtomically(join(cache, `${key}.parquet`), made.parquet);
  writeAtomically(join(cache, `${key}.json`), JSON.stringify(made.files));
  for (const { path } of made.files) files.push([path.slice(1), { key, source: stagedAt(folder, path) }]);
  for (const [path, own] of keys)
    files.push([path.slice(1), stands(path) ? { key: own } : { key: own, source: stagedAt(folder, path) }]);
  return made.files;
}
