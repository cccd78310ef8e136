import { EXPORT_NAMES, type ExportName, type Exports } from '../../archive/exports.ts';
import type { HostLimits } from '../../archive/hosts.ts';
import type { OutputFile } from '../output/manifest-part.ts';
import { exportOfFile } from './export-files.ts';

/** Exports to switch off, and the files and bytes that are left then. */
export interface Savings {
  names: readonly ExportName[];
  files: number;
  bytes: number;
  /** Whether the site fits the host then. */
  fits: boolean;
}

/** The exports in the order in which readers miss them least. */
const ORDER: readonly ExportName[] = [
  ...(['markdown', 'csv', 'jsonFeed', 'oai', 'parquet', 'jsonLines', 'atom', 'listFeeds'] as const),
  ...(['onThisDay', 'dayPages', 'citations', 'relatedArticles', 'monthLists', 'versions'] as const),
  ...(['sharePreviews', 'structuredData'] as const),
];

/** Bytes by which an article's page shrinks without these, measured on the archive of the benchmarks. */
const PER_ARTICLE: Partial<Record<ExportName, number>> = {
  citations: 2300,
  relatedArticles: 7500,
  structuredData: 1880,
  sharePreviews: 1010,
};

type Files = readonly (readonly [path: string, file: OutputFile])[];

/**
 * The first exports of that order, without those that save nothing or are off already, with which a site fits a host; or all that save
 * anything.
 */
export function leastToLeaveOut(limits: HostLimits, files: Files, exports: Exports): Savings {
  const { files: maxFiles = Infinity, bytes: maxBytes = Infinity, fileBytes = Infinity } = limits;
  const saved = savedBy(files);
  const tooLarge = files.filter(([, { size }]) => size > fileBytes).map(([path]) => exportOfFile(path));
  let [count, bytes] = [files.length, files.reduce((sum, [, { size }]) => sum + size, 0)];
  const names: ExportName[] = [];
  for (const name of ORDER.filter((each) => exports[each])) {
    const { files: own, bytes: ownBytes } = saved[name];
    const helps = (count > maxFiles && own > 0) || (bytes > maxBytes && ownBytes > 0);
    if (!helps && !tooLarge.includes(name)) continue;
    names.push(name);
    [count, bytes] = [count - own, bytes - ownBytes];
  }
  const isAllSmall = tooLarge.every((name) => name !== undefined && names.includes(name));
  return { names, files: count, bytes, fits: count <= maxFiles && bytes <= maxBytes && isAllSmall };
}

function savedBy(files: Files): Record<ExportName, { files: number; bytes: number }> {
  const saved = Object.fromEntries(EXPORT_NAMES.map((name) => [name, { files: 0, bytes: 0 }])) as Record<
    ExportName,
    { files: number; bytes: number }
  >;
  const years = new Set<string>();
  for (const [path, { size }] of files) {
    const name = exportOfFile(path);
    if (name === undefined) continue;
    saved[name].files++;
    saved[name].bytes += size;
    if (name === 'monthLists') years.add(path.replace(/\/\d{2}\/index\.html.*$/, ''));
  }
  const articles = files.filter(([path]) =>
    /^\d{4}\/\d{2}\/(?!\d{2}\/)[^/]+\/index\.html$/.test(path),
  ).length;
  for (const [name, bytes] of Object.entries(PER_ARTICLE) as [ExportName, number][])
    saved[name].bytes = articles * bytes;
  // The pages of the years take the place of the months' and hold about a third of their bytes.
  const { monthLists } = saved;
  saved.monthLists = { files: monthLists.files - years.size, bytes: Math.round((monthLists.bytes * 2) / 3) };
  return saved;
}
