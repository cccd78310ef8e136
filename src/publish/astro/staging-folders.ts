import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stagingFolder } from './staging.ts';
import type { BuildSettings } from '../settings.ts';

/** The temporary folders of a build. */
export class StagingFolders {
  readonly #settings: Pick<BuildSettings, 'root' | 'cacheDir'>;
  readonly #folders: string[] = [];

  constructor(settings: Pick<BuildSettings, 'root' | 'cacheDir'>) {
    this.#settings = settings;
  }

  /** The path of a folder within a new one, which has room for so many pages. */
  create(name: string, pages = 0): string {
    const folder = stagingFolder(this.#settings.root, this.#settings.cacheDir, pages);
    this.#folders.push(folder);
    return join(folder, name);
  }

  remove(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}
