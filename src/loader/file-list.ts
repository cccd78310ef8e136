import type { LinkProblem } from '../archive/diagnostic.ts';
import { type Dirent, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { FileStamp } from './files.ts';
import { isJunk } from './junk.ts';
import { doubledLinks, type LinkedFile, TEXT_FOLDER } from './linked-texts.ts';

/**
 * All files below `folder` (the content folder itself if empty) whose names match, in path order. A missing folder counts as empty.
 * Links within the content folder are followed; others are listed with their problem, whatever their names. Leftovers of systems and
 * editors, hidden folders and installed packages are left out.
 */
export function listFiles(contentDir: string, folder: string, pattern: RegExp): FileStamp[] {
  return new FileList(contentDir, pattern).below(folder);
}

/** The state of a walk through linked folders. A walk follows each link once, whatever the number of routes to it, so it ends soon. */
interface Walk {
  /** The last link on the route. */
  link: string;
  /** The real path of the current folder, relative to the content folder. */
  real: string;
  /** The real folders that contain the links on the route. */
  above: readonly string[];
  /** Real paths of the followed links. */
  followed: Set<string>;
}

class FileList {
  readonly #contentDir: string;
  readonly #pattern: RegExp;
  readonly #files: FileStamp[] = [];
  readonly #linked: LinkedFile[] = [];
  readonly #targets = new Map<string, Target | undefined>();
  #realDir: string | undefined;

  constructor(contentDir: string, pattern: RegExp) {
    [this.#contentDir, this.#pattern] = [contentDir, pattern];
  }

  below(folder: string): FileStamp[] {
    this.#visit(folder);
    const files = this.#linked.length > 0 ? this.#withoutDoubles() : this.#files;
    files.sort(byPath);
    return files.some(({ problem }) => problem) ? withoutEchoes(files) : files;
  }

  #visit(folder: string, walk?: Walk): void {
    const entries = readFolder(join(this.#contentDir, walk?.real ?? folder));
    // The first of two routes is followed, so the order must be fixed.
    if (walk) entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const { name } = entry;
      const file = pathIn(folder, name);
      if (isPackages(file, name)) continue;
      if (entry.isDirectory()) {
        if (!name.startsWith('.')) this.#visit(file, walk && { ...walk, real: `${walk.real}/${name}` });
      } else if (entry.isFile()) this.#add(file, name, walk && { ...walk, real: `${walk.real}/${name}` });
      else if (entry.isSymbolicLink() && !name.startsWith('.')) this.#follow(file, name, walk);
    }
  }

  #add(file: string, name: string, walk?: Pick<Walk, 'link' | 'real'>): void {
    if (!this.#pattern.test(name) || isJunk(name)) return;
    // The real path, since systems resolve at most 40 links per path.
    const stamp = statFile(this.#contentDir, walk?.real ?? file);
    if (!walk) this.#files.push(stamp);
    else this.#linked.push({ stamp: { ...stamp, file, real: walk.real }, link: walk.link });
  }

  #follow(file: string, name: string, walk?: Walk): void {
    const own = walk ? `${walk.real}/${name}` : file;
    const target = this.#target(own);
    const above = [...(walk?.above ?? []), walk ? join(this.#real, walk.real) : this.#realFolder(file)];
    const followed = walk?.followed ?? new Set();
    const problem = target ? this.#problem(target, above, followed.has(own)) : 'broken';
    if (problem || !target) {
      this.#files.push({ ...unread(file, problem), ...(walk && { real: own }) });
      return;
    }
    const real = target.path.slice(this.#real.length + 1).replaceAll(sep, '/');
    if (!target.stats.isDirectory()) this.#add(file, name, { link: file, real });
    else this.#visit(file, { link: file, real, above, followed: followed.add(own) });
  }

  #problem({ path, stats }: Target, above: readonly string[], isFollowed: boolean): LinkProblem | undefined {
    if (!path.startsWith(this.#real + sep)) return path === this.#real ? 'circle' : 'outside';
    if (!stats.isDirectory()) return undefined;
    if (above.some((folder) => `${folder}${sep}`.startsWith(path + sep))) return 'circle';
    return isFollowed ? 'tangled' : undefined;
  }

  /** The target of a link by its real path, cached: many routes may lead to the link, and the file system is slow. */
  #target(link: string): Target | undefined {
    if (!this.#targets.has(link)) this.#targets.set(link, targetOf(join(this.#contentDir, link)));
    return this.#targets.get(link);
  }

  #realFolder(file: string): string {
    return realpathSync(join(this.#contentDir, file, '..'));
  }

  get #real(): string {
    return (this.#realDir ??= realpathSync(this.#contentDir));
  }

  /** All files, except that texts also read elsewhere are replaced by the links to them. */
  #withoutDoubles(): FileStamp[] {
    const linked = this.#linked.sort((a, b) => byPath(a.stamp, b.stamp));
    const links = [...doubledLinks(linked)];
    const isBelow = ({ file }: FileStamp): boolean =>
      links.some((link) => file === link || file.startsWith(`${link}/`));
    const files = [...this.#files, ...linked.map(({ stamp }) => stamp)].filter((stamp) => !isBelow(stamp));
    return [...files, ...links.map((link) => unread(link, 'twice'))];
  }
}

export const byPath = (a: FileStamp, b: FileStamp): number => (a.file < b.file ? -1 : 1);

/** The path of an entry of a folder; the content folder itself is the empty path. */
export const pathIn = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** Whether an entry holds installed packages, and no texts. */
export const isPackages = (file: string, name: string): boolean =>
  name === 'node_modules' && !TEXT_FOLDER.test(file);

const unread = (file: string, problem: LinkProblem | undefined): FileStamp => ({
  ...{ file, size: 0, modified: 0, changed: 0 },
  ...(problem && { problem }),
});

/** Reports each broken link once, though several routes may lead to it. */
function withoutEchoes(files: readonly FileStamp[]): FileStamp[] {
  const links = new Set<string>();
  return files.filter(({ file, real = file, problem }) => {
    if (problem === undefined) return true;
    if (links.has(real)) return false;
    links.add(real);
    return true;
  });
}

interface Target {
  path: string;
  stats: Stats;
}

/** Undefined if a link is broken or leads to itself. */
function targetOf(path: string): Target | undefined {
  try {
    return { path: realpathSync(path), stats: statSync(path) };
  } catch {
    return undefined;
  }
}

export function readFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

export function statFile(contentDir: string, file: string): FileStamp {
  // `join` would scan every character of 50,000 paths.
  const { size, mtimeMs, ctimeMs } = statSync(`${contentDir}/${file}`);
  return { file, size, modified: mtimeMs, changed: ctimeMs };
}
