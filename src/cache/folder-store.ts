import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cache } from './caches.ts';
import { removeOthers, Store } from './store.ts';

/** Files by their path within a folder. */
export type FolderFiles = ReadonlyMap<string, Uint8Array | string>;

/** Names and sizes of files, in bytes. */
type Sizes = readonly (readonly [name: string, size: number])[];

/**
 * Folders of files that are copied into the site unchanged, so they cannot have headers. An entry next to each folder lists its files
 * with their sizes; a folder that does not match its list counts as absent. The key is the folder's name.
 */
export class FolderStore {
  readonly #folder: string;
  readonly #lists: Store<Sizes>;

  constructor(cacheDir: string, cache: Cache) {
    this.#folder = join(cacheDir, cache.folder);
    this.#lists = new Store(cacheDir, cache);
  }

  /** Paths of a folder's files by their names, sorted; undefined if the folder is absent. */
  read(key: string): ReadonlyMap<string, string> | undefined {
    const list = this.#lists.read(key);
    const pathOf = (name: string): string => join(this.#folder, key, name);
    const isWhole = list?.every(([name, size]) => sizeOf(pathOf(name)) === size);
    return list && isWhole ? new Map(list.map(([name]) => [name, pathOf(name)])) : undefined;
  }

  /** Writes a folder in one step, unless it exists. */
  write(key: string, files: FolderFiles): void {
    if (this.read(key)) return;
    this.#make(key, [...files.keys()], (name, path) => {
      writeFileSync(path, files.get(name) as Uint8Array | string);
    });
    this.#list(
      key,
      [...files].map(([name, content]) => [name, Buffer.byteLength(content)] as const),
    );
  }

  /** Takes over a folder of another store, if that has it, by links where the file system allows. */
  adopt(key: string, from: FolderStore): void {
    const files = this.read(key) ? undefined : from.read(key);
    if (!files) return;
    try {
      this.#make(key, [...files.keys()], (name, path) => {
        linkOrCopy(files.get(name) as string, path);
      });
    } catch (error) {
      // The owner of the other store has removed the folder meanwhile.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    this.#list(
      key,
      [...files].map(([name, path]) => [name, sizeOf(path) ?? 0] as const),
    );
  }

  #make(key: string, names: readonly string[], make: (name: string, path: string) => void): void {
    const path = join(this.#folder, key);
    const temporary = `${path}.${process.pid}.tmp`;
    for (const folder of [temporary, path]) rmSync(folder, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
    for (const name of names) {
      mkdirSync(dirname(join(temporary, name)), { recursive: true });
      make(name, join(temporary, name));
    }
    renameSync(temporary, path);
  }

  #list(key: string, sizes: Sizes): void {
    this.#lists.write(
      key,
      '',
      [...sizes].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  /** Removes all other folders. */
  keepOnly(keys: Iterable<string>): void {
    if (!existsSync(this.#folder)) return;
    removeOthers(this.#folder, new Set([...keys].flatMap((key) => [key, `${key}.entry`])));
  }
}

/** Two file systems share no links, and some have none. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;
