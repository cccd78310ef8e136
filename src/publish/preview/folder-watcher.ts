import { type FSWatcher, lstatSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isPackages, pathIn, readFolder } from '../../loader/file-list.ts';

/**
 * Watches a folder and all folders below it. One watch a folder reports its files, too, so that 50,000 files are neither looked at nor
 * watched one by one. Links within the folder lead to what is watched anyway.
 */
export class FolderWatcher {
  readonly #root: string;
  readonly #watches = new Map<string, FSWatcher>();
  readonly #early = new Set<string>();
  #report = (folder: string): void => {
    this.#early.add(folder);
  };

  constructor(root: string) {
    this.#root = root;
    this.#follow('');
  }

  /** Calls back with the path of each folder in which something has changed, from the root on; also for what has changed before. */
  start(onChange: (folder: string) => void): void {
    this.#report = onChange;
    for (const folder of this.#early) onChange(folder);
    this.#early.clear();
  }

  close(): void {
    for (const one of this.#watches.values()) one.close();
    this.#watches.clear();
  }

  #follow(folder: string): void {
    try {
      const own = watch(join(this.#root, folder), { persistent: false }, (event, name) => {
        this.#changed(folder, event === 'rename' ? name : null);
      });
      // A folder that is removed may report an error on some systems; its parent reports the removal.
      own.on('error', () => {
        this.#forget(folder);
      });
      this.#watches.set(folder, own);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return;
    }
    for (const entry of readFolder(join(this.#root, folder)))
      if (entry.isDirectory() && this.#isRead(folder, entry.name)) this.#follow(pathIn(folder, entry.name));
  }

  /** `name` is that of an entry which is new or gone. */
  #changed(folder: string, name: string | null): void {
    const path = name === null ? undefined : pathIn(folder, name);
    if (path !== undefined && name !== null && this.#isRead(folder, name)) {
      const wasFolder = this.#watches.has(path);
      // The same path may be another folder now.
      if (wasFolder) this.#forget(path);
      const isFolder = lstatSync(join(this.#root, path), { throwIfNoEntry: false })?.isDirectory() === true;
      if (isFolder) this.#follow(path);
      if (isFolder || wasFolder) this.#report(path);
    }
    this.#report(folder);
  }

  #forget(folder: string): void {
    for (const [path, one] of this.#watches) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      one.close();
      this.#watches.delete(path);
    }
  }

  #isRead(folder: string, name: string): boolean {
    return !name.startsWith('.') && !isPackages(pathIn(folder, name), name);
  }
}
