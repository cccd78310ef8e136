import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsUrl, dataPackageUrl, parquetUrl } from '../archive/urls.ts';
import { writeAtomically } from '../archive/write-atomically.ts';
import { checksumList, dataPackage, type DataFile } from '../metadata/data/package.ts';
import { joinParquet } from '../metadata/data/parquet.ts';
import { keepOnly } from '../search/cache-folder.ts';
import { type DataYear, dataSource, yearsOfData } from '../views/data.ts';
import { digestOf } from '../views/digest.ts';
import type { Site } from '../views/site.ts';
import { KnownTexts, TEXTS_FILE } from './data-texts.ts';
import { writeNewestYear, writeYear } from './data-year.ts';
import { stagedAt } from './file-writer.ts';
import { KnownMonths, MONTHS_FOLDER } from './known-months.ts';
import type { MadeFile, MadePart } from './made-part.ts';
import type { Manifest } from './manifest.ts';
import { sumOf } from './manifest-part.ts';
import type { Program } from './plan.ts';

export interface DataOptions {
  contentDir: string;
  cacheDir: string;
  program: Program;
  /** What stands and can be relied on. */
  base: Manifest;
  /** Folder for files that go into the output, which nobody else writes to; gone after the build. */
  made: string;
}

const dataFolder = (cacheDir: string): string => join(cacheDir, 'data');

/** A folder for `made` where the caller has none: one process at a time has the cache folder. */
export const madeFolder = (cacheDir: string): string => join(dataFolder(cacheDir), MADE);
const MADE = 'made';

const partOfYear = (year: string): string => `data-${year}`;
const PART_OF_WHOLE = 'data';

/** Clears away what was remembered of years as they are no more, and what the output has now. */
export function forgetOld(cacheDir: string, parts: readonly MadePart[]): void {
  const sources = parts.flatMap(({ source }) => (source === undefined ? [] : kept(source)));
  if (existsSync(dataFolder(cacheDir)))
    keepOnly(dataFolder(cacheDir), new Set([TEXTS_FILE, MONTHS_FOLDER, ...sources]));
}

/**
 * The open data: the files of every year, the Markdown of every article, and the files about the whole. A year is made again
 * when one of its articles changed, or when it is the newest no more; the cache folder keeps checksums and its part of the Parquet file, under the key of the year.
 */
export async function makeData(site: Site, options: DataOptions): Promise<MadePart[]> {
  rmSync(options.made, { recursive: true, force: true });
  for (const folder of [options.made, dataFolder(options.cacheDir)]) mkdirSync(folder, { recursive: true });
  const years: MadeYear[] = [];
  for (const year of yearsOfData(site)) years.push(await madeYear(year, years.length === 0, options));
  return [...years.map(({ part }) => part), wholeData(site, years, options)];
}

/** A year's part, its key, and what the whole is to say of its files. */
interface MadeYear {
  part: MadePart;
  key: string;
  described: readonly DataFile[];
}

async function madeYear(year: DataYear, isNewest: boolean, options: DataOptions): Promise<MadeYear> {
  const { cacheDir, program, base } = options;
  const name = partOfYear(year.year);
  const key = digestOf([program, year.source, year.key, isNewest]);
  const isStanding = base.get(name)?.head.source === key;
  const known = isStanding ? descriptionOf(key, cacheDir) : undefined;
  if (known) return { part: { name, source: key }, key, described: known };
  const files: [string, MadeFile][] = [];
  const described = await makeYear(year, key, isNewest, options, files);
  return { part: { name, source: key, files, isOwn: true }, key, described };
}

function wholeData(site: Site, years: readonly MadeYear[], { cacheDir, base, made }: DataOptions): MadePart {
  const known = base.get(PART_OF_WHOLE)?.files ?? {};
  const files: [string, MadeFile][] = [];
  const add = (path: string, content: string | Uint8Array): DataFile => {
    const sha256 = hash('sha256', content);
    const described = { path, bytes: Buffer.byteLength(content), sha256 };
    const isKnown = known[path.slice(1)]?.key === sha256;
    if (!isKnown) writeFileSync(stagedAt(made, path), content);
    files.push([path.slice(1), isKnown ? { key: sha256 } : madeFile(made, sha256, described)]);
    return described;
  };
  const folder = dataFolder(cacheDir);
  const parquet = joinParquet(years.map(({ key }) => readFileSync(join(folder, `${key}.parquet`))));
  const all = [...years.flatMap(({ described }) => described), add(parquetUrl(), parquet)];
  add(checksumsUrl(), checksumList(all));
  add(dataPackageUrl(), dataPackage(dataSource(site.archive), all));
  return { name: PART_OF_WHOLE, files, isOwn: true };
}

const kept = (key: string): string[] => [`${key}.json`, `${key}.parquet`];

/** The files of several parts that do not stand. */
export const dataFiles = (parts: readonly MadePart[]): Map<string, MadeFile> =>
  new Map(parts.flatMap(({ files }) => files ?? []));

/** A file that was made now, into `folder`. */
const madeFile = (folder: string, key: string, file: DataFile): MadeFile => ({
  key,
  source: stagedAt(folder, file.path),
  known: sumOf(file),
});

/** The descriptions of a year's files, if the cache folder has what it keeps of them. */
function descriptionOf(key: string, cacheDir: string): DataFile[] | undefined {
  const folder = dataFolder(cacheDir);
  const isThere = (name: string): boolean =>
    (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!kept(key).every(isThere)) return undefined;
  try {
    return JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8')) as DataFile[];
  } catch {
    return undefined; // cut off by a crash of the machine
  }
}

/** Makes the files of a year and enters them; the Markdown of an article that stands is left. */
async function makeYear(
  year: DataYear,
  key: string,
  isNewest: boolean,
  { contentDir, cacheDir, program, base, made: folder }: DataOptions,
  files: [string, MadeFile][],
): Promise<DataFile[]> {
  const cache = dataFolder(cacheDir);
  const known = base.get(partOfYear(year.year))?.files ?? {};
  const months = year.months();
  const articles = months.flatMap((month) => month.articles);
  const keys = new Map(articles.map((it) => [it.path, digestOf([program.code, year.source, it.key()])]));
  const stands = (path: string): boolean => known[path.slice(1)]?.key === keys.get(path);
  const options = {
    ...{ contentDir, folder },
    keyOf: (path: string) => keys.get(path) as string,
    wants: (path: string) => !stands(path),
  };
  const made = isNewest
    ? await writeNewestYear({ ...year, months }, options, {
        months: new KnownMonths(cache),
        texts: new KnownTexts(join(cache, TEXTS_FILE)),
      })
    : await writeYear({ ...year, months }, options);
  writeAtomically(join(cache, `${key}.parquet`), made.parquet);
  writeAtomically(join(cache, `${key}.json`), JSON.stringify(made.files));
  for (const file of made.files) files.push([file.path.slice(1), madeFile(folder, key, file)]);
  const written = new Map(made.markdown.map((file) => [file.path, file]));
  for (const [path, own] of keys) {
    const file = written.get(path);
    files.push([path.slice(1), file ? madeFile(folder, own, file) : { key: own }]);
  }
  return made.files;
}
