import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { groupBy } from '../../archive/groups.ts';
import { foldersOf } from '../../archive/normalize-path.ts';
import { STAGES, stageOf } from './order.ts';
import { type ContentSum, contentHash, type OutputFile } from './manifest-part.ts';

/** A new file of the site before it is moved into place. */
export interface StagedFile {
  /** Path in the site, without a leading slash. */
  path: string;
  /** Path of the file. */
  source: string;
  key?: string;
  /** Hash and size, if already known. */
  known?: ContentSum;
  /** The file belongs to this build alone, so it may be moved instead of copied. */
  isOwn?: boolean;
}

/** The manifest entry of a staged file. Reads the file if its hash is not known. */
export function describe({ source, key, known }: StagedFile): OutputFile {
  const file = known ?? described(readFileSync(source));
  return key === undefined ? file : { ...file, key };
}

const described = (content: Buffer): ContentSum => ({
  hash: contentHash(content),
  size: content.length,
});

/** Writes files into an output folder and removes others. */
export class Overlay {
  written = 0;
  removed = 0;
  bytes = 0;
  readonly #outDir: string;
  /** A fresh folder is not being served yet, so its files need not be replaced atomically. */
  readonly #fresh: boolean;
  readonly #folders = new Set<string>();

  constructor(outDir: string, fresh: boolean) {
    this.#outDir = outDir;
    this.#fresh = fresh;
  }

  /** Puts a file in its place, by renaming it if possible. `size` is in bytes. */
  put({ path, source, isOwn = false }: StagedFile, size: number): void {
    const target = this.#target(path);
    if (!isOwn || !isMoved(source, target)) {
      if (this.#fresh) copyFileSync(source, target);
      else replaceFile(source, target);
    }
    this.written++;
    this.bytes += size;
  }

  /** Removes a file, the temporary file that a killed write left next to it, and folders that become empty. */
  remove(path: string): void {
    const target = join(this.#outDir, path);
    let folder = dirname(target);
    // A killed build may have put a file in place of the folder …
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    rmSync(temporaryOf(target), { force: true });
    // … or a folder in place of the file.
    if (statSync(target, { throwIfNoEntry: false })?.isFile() === true) {
      rmSync(target);
      this.removed++;
    }
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

/** Copies a file atomically: the old one is served until the new one is complete. */
function replaceFile(source: string, target: string): void {
  const temporary = temporaryOf(target);
  try {
    copyFileSync(source, temporary);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A path next to the target. The name is short enough for any file system, however long the target's is. */
const temporaryOf = (target: string): string =>
  join(dirname(target), `.nachlese-${contentHash(basename(target)).slice(0, 16)}.tmp`);

/** Moves a file atomically; false if the target is on another file system. */
function isMoved(source: string, target: string): boolean {
  try {
    renameSync(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

/** The removals that must precede additions: a file where an addition needs a folder, or files below the path of an addition. */
export function blockedBy(removals: readonly string[], additions: readonly string[]): string[] {
  const removed = new Set(removals);
  const added = new Set(additions);
  const files = additions.flatMap((path) => foldersOf(path).filter((folder) => removed.has(folder)));
  const below = removals.filter((path) => foldersOf(path).some((folder) => added.has(folder)));
  return [...new Set([...files, ...below])];
}

/**
 * Paths in the order in which files are written, here and by a deploy: files that others refer to, articles, everything that
 * names articles, and the front page last.
 */
export function inOrder(paths: readonly string[]): string[] {
  const stages = groupBy(paths, (path) => (path === 'index.html' ? 'front' : stageOf(path)));
  return [...STAGES, 'front' as const].flatMap((stage) => stages.get(stage)?.sort() ?? []);
}
