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

/** A file of the new site: where it lies now and, for a page, its key. */
export interface StagedFile {
  path: string;
  source: string;
  key?: string;
  /** Hash and size, where somebody knows them. */
  known?: ContentSum;
  /** It was made for this build alone, so it may be taken away from where it lies. */
  isOwn?: boolean;
}

/** What the manifest is to hold of a staged file, which is read for that if need be. */
export function describe({ source, key, known }: StagedFile): OutputFile {
  const file = known ?? described(readFileSync(source));
  return key === undefined ? file : { ...file, key };
}

const described = (content: Buffer): ContentSum => ({
  hash: contentHash(content),
  size: content.length,
});

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

  /** Puts a file in its place, by a new name where that is possible. `size` in bytes. */
  put({ path, source, isOwn = false }: StagedFile, size: number): void {
    const target = this.#target(path);
    if (!isOwn || !isMoved(source, target)) {
      if (this.#fresh) copyFileSync(source, target);
      else replaceFile(source, target);
    }
    this.written++;
    this.bytes += size;
  }

  /** Removes a file, the leftovers of a killed write beside it, and the folders that are empty without it. */
  remove(path: string): void {
    const target = join(this.#outDir, path);
    let folder = dirname(target);
    // A killed build may have put a file where its folder was, …
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    rmSync(temporaryOf(target), { force: true });
    // … or a folder where the file was.
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

/** Copies a file so that the old one is served until the new one is whole. */
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

/** Beside the target, by a name that is no longer than a file system takes, whatever the target is called. */
const temporaryOf = (target: string): string =>
  join(dirname(target), `.nachlese-${contentHash(basename(target)).slice(0, 16)}.tmp`);

/** Moves a file within its file system, at one blow; false where the target lies in another. */
function isMoved(source: string, target: string): boolean {
  try {
    renameSync(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

/** Of the paths that go, those that must go first: a file where one that comes needs a folder, or below where one is to lie. */
export function blockedBy(going: readonly string[], coming: readonly string[]): string[] {
  const [gone, come] = [new Set(going), new Set(coming)];
  const files = coming.flatMap((path) => foldersOf(path).filter((folder) => gone.has(folder)));
  const below = going.filter((path) => foldersOf(path).some((folder) => come.has(folder)));
  return [...new Set([...files, ...below])];
}

/**
 * Paths in the order in which files are put, which is that of a deploy: what others refer to, articles, then all that names
 * articles, and the front page last.
 */
export function inOrder(paths: readonly string[]): string[] {
  const stages = groupBy(paths, (path) => (path === 'index.html' ? 'front' : stageOf(path)));
  return [...STAGES, 'front' as const].flatMap((stage) => stages.get(stage)?.sort() ?? []);
}
