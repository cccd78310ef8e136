import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasData, hasTables } from '../../archive/exports.ts';
import { checksumsUrl, dataPackageUrl, parquetUrl } from '../../archive/urls.ts';
import { checksumList, dataPackage, type DataFile } from '../../metadata/data/package.ts';
import { joinParquet } from '../../metadata/data/parquet.ts';
import { dataSource, yearsOfData } from '../../views/data.ts';
import { digestOf } from '../../site/digest.ts';
import type { Site } from '../../site/site.ts';
import { cachedYears, type DataOptions, madeFile, partsOfYear, type YearParts } from './data-part.ts';
import { stagedAt } from './file-writer.ts';
import type { GeneratedFile, GeneratedPart } from '../output/generated-part.ts';

/** The folder for generated files within the cache folder; one process at a time uses it. */
export const madeFolder = (cacheDir: string): string => join(cacheDir, 'data/made');

const PART_OF_WHOLE = 'data';

/**
 * Generates the open data: the tables of every year, the Markdown of every article, and the files about the whole archive. A
 * year's tables are regenerated if one of their articles changed, or if the year is no longer the newest. Their checksums and the
 * year's share of the Parquet file are cached. Returns no parts if the site has no open data.
 */
export async function makeData(site: Site, options: DataOptions): Promise<GeneratedPart[]> {
  rmSync(options.made, { recursive: true, force: true });
  mkdirSync(options.made, { recursive: true });
  if (!hasData(site.archive.settings.exports)) return [];
  const store = cachedYears(options.cacheDir);
  const years: YearParts[] = [];
  for (const year of yearsOfData(site))
    years.push(await partsOfYear(year, years.length === 0, store, options));
  store.prune();
  return [...years.flatMap(({ parts }) => parts), wholeData(site, years, options)];
}

function wholeData(site: Site, years: readonly YearParts[], options: DataOptions): GeneratedPart {
  const { program, base, made } = options;
  const about = dataSource(site.archive);
  const { ownFields, settings } = site.archive;
  const { exports } = settings;
  const tables = years.map((year) => year.tables);
  const source = digestOf([program.hash.data, program.precompress, about, ownFields, tables]);
  if (base.get(PART_OF_WHOLE)?.head.source === source) return { name: PART_OF_WHOLE, source };
  const before = base.get(PART_OF_WHOLE)?.files ?? {};
  const files: [string, GeneratedFile][] = [];
  if (!hasTables(exports)) return { name: PART_OF_WHOLE, source, files };
  const add = (path: string, content: string | Uint8Array): DataFile => {
    const sha256 = hash('sha256', content);
    const described = { path, bytes: Buffer.byteLength(content), sha256 };
    const isUnchanged = before[path.slice(1)]?.key === sha256;
    if (!isUnchanged) writeFileSync(stagedAt(made, path), content);
    files.push([path.slice(1), isUnchanged ? { key: sha256 } : madeFile(made, sha256, described)]);
    return described;
  };
  const all = years.flatMap(({ cached }) => cached.files);
  const shares = years.map(({ cached }) => cached.parquet);
  if (exports.parquet) all.push(add(parquetUrl(), joinParquet(about, shares)));
  add(checksumsUrl(), checksumList(all));
  add(dataPackageUrl(), dataPackage(about, ownFields, all));
  return { name: PART_OF_WHOLE, source, files, isOwn: true };
}
