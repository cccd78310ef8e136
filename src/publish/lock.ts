import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../i18n/command-error.ts';
import type { BuildSettings } from './settings.ts';

/** Somebody else builds with the same folder. */
export class BuildLockedError extends CommandError<'locked'> {
  constructor(pid: number, folder: 'cache' | 'output', path: string) {
    super('locked', { pid, folder, path });
  }
}

/** Holds the cache folder and the output folder for one build at a time; returns the release. The lock of a process that died is taken over. */
export function lockFolders({ cacheDir, outDir }: Pick<BuildSettings, 'cacheDir' | 'outDir'>): () => void {
  mkdirSync(cacheDir, { recursive: true });
  const release = lock(join(cacheDir, 'build.lock'), 'cache');
  try {
    // Not in the output folder, which may be new, and is somebody's website.
    const name = `nachlese-${userInfo().uid}-${hash('sha256', outDir).slice(0, 16)}.lock`;
    const releaseOutput = lock(join(tmpdir(), name), 'output');
    return () => {
      releaseOutput();
      release();
    };
  } catch (error) {
    release();
    throw error;
  }
}

function lock(path: string, folder: 'cache' | 'output'): () => void {
  const own = String(process.pid);
  if (!create(path, own)) {
    const holder = contentOf(path);
    const pid = Number(holder);
    if (isBeingWritten(path, holder) || (holder !== own && isRunning(pid)))
      throw new BuildLockedError(pid, folder, path);
    const other = takeAway(path, holder);
    if (other !== undefined || !create(path, own))
      throw new BuildLockedError(Number(other ?? contentOf(path)), folder, path);
  }
  return () => {
    if (contentOf(path) === own) rmSync(path, { force: true });
  };
}

/** False where the file is there already. */
function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Who makes the file writes into it at once; one that stays empty was left by a crash of the machine. */
const WRITING_MS = 10_000;

function isBeingWritten(path: string, text: string): boolean {
  const made = text === '' ? statSync(path, { throwIfNoEntry: false })?.mtimeMs : undefined;
  return made !== undefined && Date.now() - made < WRITING_MS;
}

/** Of several who find a dead holder, one gets the file. Who takes away another's by that gives it back; returns its content. */
function takeAway(path: string, expected: string): string | undefined {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const found = contentOf(aside);
  rmSync(aside, { force: true });
  if (found === expected) return undefined;
  create(path, found);
  return found;
}

export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
