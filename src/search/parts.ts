import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FolderStore } from '../cache/folder-store.ts';
import { INDEX_FILE, ROWS_FILE, type SliceRows, textFile } from './index-format.ts';
import { folderOf } from './replaced-texts.ts';
import type { PlannedSlice } from './slice-plan.ts';

/** Site path (no leading slash) → path of the file in the cache folder. */
export type Paths = ReadonlyMap<string, string>;

/** A folder of files: a slice, the engine, or the index of the slices. */
export interface SearchPart {
  /** Names its folder in the cache. */
  key: string;
  /** The search's folder in the site, without leading or trailing slash. */
  folder: string;
  /** Files that the site does not get. */
  omitted: readonly string[];
  /** While key, folder and omitted files are unchanged, so are these, which need not be listed then. */
  files: () => Paths;
}

/** The part of a folder. Files of texts are outside of the slices' folders in the site, so that this index and the previous one may share them. */
export function partOf(
  store: FolderStore,
  key: string,
  folder: string,
  omitted: readonly string[] = [],
): SearchPart {
  const pathOf = (name: string): string => (isText(name) || name === INDEX_FILE ? name : `${key}/${name}`);
  const files = (): Paths =>
    new Map(
      [...filesIn(store, key)]
        .filter(([name]) => !omitted.includes(name))
        .map(([name, path]) => [`${folder}/${pathOf(name)}`, path]),
    );
  return { key, folder, omitted, files };
}

/** The parts of a slice: its index, without files of texts that are replaced, and those that replace them. */
export function partsOf(
  store: FolderStore,
  { key, replaced = [] }: PlannedSlice,
  folder: string,
): SearchPart[] {
  if (replaced.length === 0) return [partOf(store, key, folder)];
  const rows = readFileSync(filesIn(store, key).get(ROWS_FILE) ?? '');
  const { texts } = JSON.parse(gunzipSync(rows).toString()) as SliceRows;
  const omitted = replaced.map(({ place }) => textFile(texts[place] ?? ''));
  return [
    partOf(store, key, folder, omitted),
    ...replaced.map((text) => partOf(store, folderOf(text), folder)),
  ];
}

function filesIn(store: FolderStore, folder: string): Paths {
  const files = store.read(folder);
  if (!files) throw new Error(`The folder ${folder} of the search was made and is gone`);
  return files;
}

const isText = (name: string): boolean => name.startsWith(dirname(textFile('')));
