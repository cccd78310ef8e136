import { type Dirent, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { FileStamp } from './files.ts';
import { isJunk } from './junk.ts';

/** Why a link is not followed. */
export type LinkProblem = 'outside' | 'broken' | 'circle';

/**
 * All files below `folder`, the content folder itself where it is empty, whose names match, in the order of their paths. A missing
 * folder is an empty one. Links within the content folder are followed; others are listed with what is wrong with
 * them, whatever they are called. Leftovers of systems and editors and hidden folders are left out.
 */
export function listFiles(contentDir: string, folder: string, pattern: RegExp): FileStamp[] {
  return new FileList(contentDir, pattern).below(folder);
}

class FileList {
  readonly #contentDir: string;
  readonly #pattern: RegExp;
  readonly #found: FileStamp[] = [];
  #realDir: string | undefined;

  constructor(contentDir: string, pattern: RegExp) {
    [this.#contentDir, this.#pattern] = [contentDir, pattern];
  }

  below(folder: string): FileStamp[] {
    this.#visit(folder, []);
    return this.#found.sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** `links` are the folders, by their real paths, that links on the way led to. */
  #visit(folder: string, links: readonly string[]): void {
    for (const entry of readFolder(join(this.#contentDir, folder))) {
      const { name } = entry;
      const file = folder === '' ? name : `${folder}/${name}`;
      if (entry.isDirectory()) {
        if (!name.startsWith('.')) this.#visit(file, links);
      } else if (entry.isFile()) this.#add(file, name);
      else if (entry.isSymbolicLink() && !name.startsWith('.')) this.#follow(file, name, links);
    }
  }

  #add(file: string, name: string): void {
    if (this.#pattern.test(name) && !isJunk(name)) this.#found.push(statFile(this.#contentDir, file));
  }

  #follow(file: string, name: string, links: readonly string[]): void {
    const path = join(this.#contentDir, file);
    const target = targetOf(path);
    const problem = target === undefined ? 'broken' : this.#problem(path, target, links);
    if (problem) this.#found.push({ file, size: 0, modified: 0, changed: 0, problem });
    else if (target?.stats.isDirectory()) this.#visit(file, [...links, target.path]);
    else this.#add(file, name);
  }

  #problem(path: string, { path: target, stats }: Target, links: readonly string[]): LinkProblem | undefined {
    this.#realDir ??= realpathSync(this.#contentDir);
    if (!target.startsWith(this.#realDir + sep)) return target === this.#realDir ? 'circle' : 'outside';
    if (!stats.isDirectory()) return undefined;
    const own = realpathSync(join(path, '..'));
    const isAbove = `${own}${sep}`.startsWith(target + sep) || links.includes(target);
    return isAbove ? 'circle' : undefined;
  }
}

interface Target {
  path: string;
  stats: Stats;
}

/** Undefined where a link leads to nothing, or to itself. */
function targetOf(path: string): Target | undefined {
  try {
    return { path: realpathSync(path), stats: statSync(path) };
  } catch {
    return undefined;
  }
}

function readFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function statFile(contentDir: string, file: string): FileStamp {
  // `join` would look at every sign of 50,000 paths.
  const { size, mtimeMs, ctimeMs } = statSync(`${contentDir}/${file}`);
  return { file, size, modified: mtimeMs, changed: ctimeMs };
}
