import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { linkSync, renameSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../output/manifest-part.ts';
import { filesBelow } from '../output/files-below.ts';
import { DeployError } from './deploy-error.ts';
import type { Host } from './host.ts';
import type { Output } from './output.ts';
import type { TargetFiles } from './state.ts';

/** A folder on this machine. */
export function localHost(folder: string): Host {
  const at = (path: string): string => join(folder, path);
  // For many small files, Node's synchronous calls are faster than the asynchronous ones.
  const attempt = <T>(work: () => T): Promise<T> =>
    new Promise((done) => {
      done(translated(folder, work));
    });
  return {
    name: folder,
    read: (path) => attempt(() => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : undefined)),
    write: (path, text) =>
      attempt(() => {
        lay(at(path), text);
      }),
    create: (path, text) => attempt(() => createExclusively(at(path), text)),
    discard: (path) =>
      attempt(() => {
        rmSync(at(path), { recursive: true, force: true });
      }),
    readLink: (path) => attempt(() => readLink(at(path))),
    pointTo: (path, to) =>
      attempt(() => {
        pointTo(at(path), to);
      }),
    exists: (path) => attempt(() => existsSync(at(path))),
    list: (path) => attempt(() => (existsSync(at(path)) ? readdirSync(at(path)).sort() : [])),
    move: (from, to) =>
      attempt(() => {
        move(at(from), at(to));
      }),
    link: (from, to) =>
      attempt(() => {
        linkTree(from === undefined ? undefined : at(from), at(to));
      }),
    relink: (from, to, { links, removed }) =>
      attempt(() => {
        remove(at(to), removed);
        for (const path of links) linkFile(join(at(from), path), join(at(to), path));
      }),
    present: (path, files) => attempt(() => present(at(path), files)),
    put: (path, paths, output) =>
      attempt(() => {
        put(at(path), paths, output);
      }),
    remove: (path, paths) =>
      attempt(() => {
        remove(at(path), paths);
      }),
  };
}

const TEMPORARY = '.nachlese-tmp';

/** Writes a temporary file and renames it, so that other hard links keep the old content. */
function lay(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}${TEMPORARY}`, content);
  renameSync(`${path}${TEMPORARY}`, path);
}

function createExclusively(path: string, text: string): boolean {
  const temporary = `${path}.${process.pid}${TEMPORARY}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, text);
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function readLink(path: string): string | undefined | false {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  return stat.isSymbolicLink() && readlinkSync(path);
}

function pointTo(path: string, to: string): void {
  rmSync(`${path}${TEMPORARY}`, { force: true });
  symlinkSync(to, `${path}${TEMPORARY}`, 'dir');
  renameSync(`${path}${TEMPORARY}`, path);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function linkTree(from: string | undefined, to: string): void {
  const temporary = `${to}${TEMPORARY}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const folders = new Set<string>();
  for (const file of from === undefined ? [] : filesBelow(from)) {
    const folder = dirname(join(temporary, file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    linkSync(join(from as string, file), join(temporary, file));
  }
  renameSync(temporary, to);
}

function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  linkSync(from, to);
}

function present(folder: string, files: TargetFiles): Set<string> {
  const isThere = ([path, { hash }]: [string, { hash: string }]): boolean =>
    existsSync(join(folder, path)) && contentHash(readFileSync(join(folder, path))) === hash;
  return new Set(
    Object.entries(files)
      .filter(isThere)
      .map(([path]) => path),
  );
}

function put(folder: string, paths: readonly string[], output: Output): void {
  for (const path of paths) lay(join(folder, path), output.read(path));
}

function remove(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(join(folder, path), { force: true });
    for (let above = dirname(join(folder, path)); above.length > folder.length; above = dirname(above)) {
      if (!existsSync(above) || readdirSync(above).length > 0) break;
      rmdirSync(above);
    }
  }
}

function translated<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, syscall, path = folder } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new DeployError('targetFull', { folder }, { cause: error });
    // On a read-only disk, Node reports a folder that it cannot make as missing.
    const isUnmakeable = code === 'ENOENT' && syscall === 'mkdir';
    if (isUnmakeable || ['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EXDEV'].includes(code ?? ''))
      throw new DeployError('targetNotWritable', { path, code: String(code) }, { cause: error });
    throw error;
  }
}
