import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../i18n/command-error.ts';
import { ownIdentity, type ProcessIdentity, stateOf } from './process-identity.ts';
import type { BuildSettings } from './settings.ts';

/** Somebody else builds with the same folder. */
export class BuildLockedError extends CommandError<'locked'> {
  constructor(holder: ProcessIdentity | undefined, folder: 'cache' | 'output') {
    const isHere = holder !== undefined && holder.scope === ownIdentity().scope;
    super('locked', { pid: isHere ? holder.pid : undefined, folder, minutes: SILENCE_MS / 60_000 });
  }
}

/**
 * Holds the cache folder and the output folder for one build at a time; returns the release. The lock of a process that
 * ended is taken over, however it ended; that of another machine or container, when nothing has been heard of it for a while.
 */
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

/** A holder touches its lock so often, for those who cannot see its process … */
const SIGN_MS = 15_000;
/** … and counts as gone after that long without; laying a whole site keeps it busy for less than a minute. */
const SILENCE_MS = 120_000;

function lock(path: string, folder: 'cache' | 'output'): () => void {
  const own = `${JSON.stringify(ownIdentity())}\n`;
  if (!create(path, own)) {
    const text = contentOf(path);
    if (isBeingWritten(path, text) || (text !== own && isHeld(path, text)))
      throw new BuildLockedError(holderOf(text), folder);
    const other = takeAway(path, text);
    if (other !== undefined || !create(path, own))
      throw new BuildLockedError(holderOf(other ?? contentOf(path)), folder);
  }
  const signs = setInterval(() => {
    touch(path);
  }, SIGN_MS).unref();
  return () => {
    clearInterval(signs);
    if (contentOf(path) === own) rmSync(path, { force: true });
  };
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Somebody has deleted it by hand: whoever builds next with these folders sees no lock.
  }
}

/** Whether whoever wrote a lock still builds. A text that is none of ours, or of an older version, holds nothing. */
function isHeld(path: string, text: string): boolean {
  const holder = holderOf(text);
  if (!holder) return false;
  const state = stateOf(holder);
  return state === 'running' || (state !== 'ended' && ageOf(path) < SILENCE_MS);
}

function holderOf(text: string): ProcessIdentity | undefined {
  try {
    const { pid, start, scope } = JSON.parse(text) as Partial<ProcessIdentity>;
    if (typeof pid !== 'number' || typeof scope !== 'string') return undefined;
    return { pid, scope, ...(typeof start === 'string' && { start }) };
  } catch {
    return undefined;
  }
}

/** Milliseconds since a file was touched, by a clock that may go wrong either way; infinite where it is gone. */
function ageOf(path: string): number {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return touched === undefined ? Infinity : Math.abs(Date.now() - touched);
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

const isBeingWritten = (path: string, text: string): boolean => text === '' && ageOf(path) < WRITING_MS;

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
