import { gzipSync } from 'node:zlib';
import type { Archive } from '../archive/archive.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import type { Article } from '../archive/article.ts';
import type { FolderStore } from '../cache/folder-store.ts';
import type { Changes } from './changes.ts';
import { textFile } from './index-format.ts';
import { searchText } from './record.ts';
import type { Slice } from './slices.ts';
import { bundledText } from './texts.ts';

/** A file of a kept index's texts, without the articles that are hidden: what was corrected or removed must not stay on the server. */
export interface ReplacedText {
  /** The file's position among those of its slice, which begin with the oldest articles. */
  place: number;
  /** Name for `textFile`: the digest of its inputs. */
  name: string;
  /** Oldest first; undefined where an article is hidden. */
  articles: readonly (Article | undefined)[];
}

/** The files of texts with hidden articles. `indexed` are the search keys of the slice's index; `nameOf` digests a file's keys. */
export function replacedTexts(
  { articles, bundle }: Slice,
  indexed: readonly string[],
  { hidden, added }: Changes,
  nameOf: (keys: readonly string[]) => string,
): ReplacedText[] {
  const [gone, isNew] = [new Set(hidden), new Set(added.map(({ position }) => position))];
  const kept = articles.filter((_article, position) => !isNew.has(position)).values();
  const ofRow = [...indexed.keys()].map((row) => (gone.has(row) ? undefined : kept.next().value));
  const last = indexed.length - 1;
  const places = [...new Set(hidden.map((row) => Math.floor((last - row) / bundle)))].sort((a, b) => a - b);
  return places.map((place) => {
    const first = last - place * bundle;
    const rows = Array.from({ length: Math.min(bundle, first + 1) }, (_none, index) => first - index);
    const name = nameOf(rows.map((row) => (gone.has(row) ? '' : (indexed[row] as string))));
    return { place, name, articles: rows.map((row) => ofRow[row]) };
  });
}

/** The folder of a replaced file in the cache. */
export const folderOf = ({ name }: ReplacedText): string => `texts-${name}`;

/** Writes the files that the cache lacks. */
export function ensureTexts(
  archive: Archive,
  store: FolderStore,
  replaced: readonly ReplacedText[],
  images?: ImageAddresses,
): void {
  for (const one of replaced) {
    if (store.read(folderOf(one))) continue;
    const texts = one.articles.map((article) =>
      article ? bundledText(searchText(archive, article, images)) : null,
    );
    store.write(folderOf(one), new Map([[textFile(one.name), gzipSync(JSON.stringify(texts))]]));
  }
}
