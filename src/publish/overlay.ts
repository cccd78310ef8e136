import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash, type Manifest, type OutputFile } from './manifest.ts';

/** A file of the new site: where it lies now and, for a page, its key. */
export interface StagedFile {
  path: string;
  source: string;
  key?: string;
}

/** Reads a staged file and says what the manifest is to hold of it. */
export function describe({ source, key }: StagedFile): { content: Buffer; file: OutputFile } {
  const content = readFileSync(source);
  const file = { hash: contentHash(content), size: content.length };
  return { content, file: key === undefined ? file : { ...file, key } };
}

/** Lays files over an output folder and takes others away. */
export class Overlay {
  written = 0;
  removed = 0;
  bytes = 0;
  readonly #outDir: string;
  /** Nobody is served from a new folder, so its files need not come in at one blow. */
  readonly #fresh: boolean;
  readonly #folders = new Set<string>();

  constructor(outDir: string, fresh: boolean) {
    this.#outDir = outDir;
    this.#fresh = fresh;
  }

  write(path: string, content: Buffer): void {
    const target = this.#target(path);
    if (this.#fresh) writeFileSync(target, content);
    else {
      const temporary = `${target}.nachlese-tmp`;
      writeFileSync(temporary, content);
      renameSync(temporary, target);
    }
    this.written++;
    this.bytes += content.length;
  }

  /** Copies a file that needs no look, such as an image out of the cache. */
  copy(path: string, source: string, size: number): void {
    const target = this.#target(path);
    const temporary = `${target}.nachlese-tmp`;
    copyFileSync(source, temporary);
    renameSync(temporary, target);
    this.written++;
    this.bytes += size;
  }

  /** Removes a file, the leftovers of a killed write beside it, and the folders that are empty without it. */
  remove(path: string): void {
    const target = join(this.#outDir, path);
    rmSync(`${target}.nachlese-tmp`, { force: true });
    if (existsSync(target)) {
      rmSync(target);
      this.removed++;
    }
    let folder = dirname(target);
    while (folder.length > this.#outDir.length && existsSync(folder) && readdirSync(folder).length === 0) {
      rmdirSync(folder);
      this.#folders.delete(folder);
      folder = dirname(folder);
    }
  }

  #target(path: string): string {
    const target = join(this.#outDir, path);
    const folder = dirname(target);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    return target;
  }
}

/** Assets go before the pages that refer to them. */
export function assetsFirst(manifest: Manifest): (a: string, b: string) => number {
  const rank = (path: string): number => (manifest.files[path]?.key === undefined ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1);
}
