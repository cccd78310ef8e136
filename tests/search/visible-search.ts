import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type BundledText,
  type FilterKind,
  INDEX_FILE,
  type IndexEntry,
  PACKED_FILE,
  ROWS_FILE,
  type SearchIndex,
  type SliceRows,
  textFile,
} from '../../src/search/index-format.ts';

/** An article as readers can find it. */
export interface VisibleRecord {
  date: string;
  card: BundledText[0];
  body: string;
  /** Slugs by kind of filter. */
  terms: Record<FilterKind, string[]>;
}

/** What readers can find in a search, whatever its files look like. */
export interface VisibleSearch extends Pick<SearchIndex, 'articles' | 'base' | 'language' | 'terms'> {
  slices: { from: string; to: string; records: VisibleRecord[] }[];
}

/** The files of a site by their path, without a leading slash. */
export type SiteFiles = (path: string) => Uint8Array;

/** The text of a hidden article, which no reader gets. */
const HIDDEN = [{ title: 'hidden' } as BundledText[0], ''] as const;

const KINDS: readonly FilterKind[] = ['category', 'region', 'type', 'topic'];

/** Reads a search from its files, independently of the client. `path` is that of its `index.json` in the site. */
export function visibleSearch(files: SiteFiles, path: string): VisibleSearch {
  const index = indexAt(files, path);
  const { base, articles, language, terms } = index;
  // Paths in the index begin with the site's folder.
  const read: SiteFiles = (name) => files(`${dirname(path)}/${name.slice(base.length)}`);
  const corrections = index.corrections ? recordsIn(index.corrections, index, read) : [];
  const slices = index.slices.map((entry) => {
    const rows = recordsIn(entry, index, read);
    const { hidden, added } = entry.changes ?? { hidden: [], added: [] };
    const records = [...rows.keys(), rows.length].flatMap((row) => [
      ...added.filter(([, before]) => before === row).map(([own]) => corrections[own] as VisibleRecord),
      ...(hidden.includes(row) ? [] : rows.slice(row, row + 1)),
    ]);
    return { from: entry.from, to: entry.to, records };
  });
  return { base, articles, language, terms, slices };
}

export const indexAt = (files: SiteFiles, path: string): SearchIndex =>
  JSON.parse(Buffer.from(files(path)).toString()) as SearchIndex;

/** The path of a search's `index.json` among the paths of a site. */
export const indexPath = (paths: readonly string[]): string => {
  const found = paths.filter((path) => path.split('/').length === 2 && path.endsWith(`/${INDEX_FILE}`));
  if (found.length !== 1) throw new Error(`The site has ${found.length} indexes of a search`);
  return String(found[0]);
};

function recordsIn(
  { folder, packed, articles, texts: replaced }: IndexEntry,
  { base }: SearchIndex,
  read: SiteFiles,
): VisibleRecord[] {
  const inside = packed ? unpacked(gunzipSync(read(folder + PACKED_FILE))) : undefined;
  const json = (name: string, place: string): unknown =>
    JSON.parse((inside?.get(name) ?? gunzipSync(read(place + name))).toString());
  const { dates, terms, filters, bundle, texts } = json(ROWS_FILE, folder) as SliceRows;
  if (dates.length !== articles)
    throw new Error(`${folder} has ${dates.length} rows of ${articles} articles`);
  const instead = new Map(replaced);
  const oldestFirst = texts.flatMap((name, place) => {
    const bundled = json(textFile(instead.get(place) ?? name), base) as (BundledText | null)[];
    if (bundled.length > bundle) throw new Error(`${name} has ${bundled.length} texts`);
    return bundled;
  });
  return dates.map((date, row) => {
    const [card, body] = oldestFirst[dates.length - 1 - row] ?? HIDDEN;
    const slugs = (kind: FilterKind): string[] =>
      (filters[kind][row] ?? []).map((position) => terms[kind][position] as string);
    return { date, card, body, terms: Object.fromEntries(KINDS.map((kind) => [kind, slugs(kind)])) as never };
  });
}

function unpacked(content: Buffer): Map<string, Buffer> {
  let end = content.indexOf('\n') + 1;
  const sizes = JSON.parse(content.subarray(0, end).toString()) as [string, number][];
  return new Map(sizes.map(([name, size]) => [name, content.subarray(end, (end += size))]));
}
