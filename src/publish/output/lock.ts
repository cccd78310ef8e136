import { hash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CommandError } from '../../i18n/command-error.ts';
import { createLock, type LockContent, readLock, releaseLock, takeLock } from './lock-file.ts';
import { type HeldLock, LockSigns } from './lock-signs.ts';
import { ownIdentity, type ProcessIdentity, stateOf } from './process-identity.ts';
import type { BuildSettings } from '../settings.ts';

/** Another build is using the folder. */
export class BuildLockedError extends CommandError<'locked'> {
  constructor(holder: ProcessIdentity | undefined, folder: 'cache' | 'output') {
    const isHere = holder !== undefined && holder.scope === ownIdentity().scope;
    super('locked', { pid: isHere ? holder.pid : undefined, folder });
  }
}

/** The timing of locks, which tests replace. */
export interface LockTimes {
  wait: (ms: number) => Promise<unknown>;
  /** Interval between a holder's heartbeats. */
  signMs: number;
}

const TIMES: LockTimes = { wait: (ms) => setTimeout(ms), signMs: 5_000 };

/** A holder is considered dead after this many intervals without a heartbeat: two, plus some allowance for a busy disk. */
const SILENT_INTERVALS = 2.4;

/** Checks per interval. A heartbeat ends the waiting. */
const LOOKS = 5;

/**
 * Locks the cache folder and the output folder for one build; returns a function that releases them. The lock of a process that
 * has ended, however it ended, is taken over at once. If the process cannot be seen, because it is on another machine or in
 * another container, its lock is watched: counting checks does not require clocks that agree. Throws a BuildLockedError.
 */
export async function lockFolders(
  { cacheDir, outDir }: Pick<BuildSettings, 'cacheDir' | 'outDir'>,
  times = TIMES,
): Promise<() => void> {
  mkdirSync(cacheDir, { recursive: true });
  const cache = await lock(join(cacheDir, 'build.lock'), 'cache', times);
  const signs = new LockSigns({ everyMs: times.signMs });
  const held = [cache];
  const release = (): void => {
    signs.stop();
    for (const { path, text } of held.reverse()) releaseLock(path, text);
  };
  try {
    signs.add(cache);
    // Not in the output folder, which may not exist yet and is a public website.
    const name = `nachlese-${userInfo().uid}-${hash('sha256', outDir).slice(0, 16)}.lock`;
    const output = await lock(join(tmpdir(), name), 'output', times);
    held.push(output);
    signs.add(output);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

async function lock(path: string, folder: 'cache' | 'output', times: LockTimes): Promise<HeldLock> {
  // Even two builds in one process have different locks.
  const own = { path, text: `${JSON.stringify({ ...ownIdentity(), build: randomUUID() })}\n` };
  if (createLock(path, own.text)) return own;
  const found = readLock(path);
  const holding = found && (await stillHeld(path, found, times));
  if (holding) throw new BuildLockedError(holderOf(holding.text), folder);
  const other = found && takeLock(path, found);
  if (other !== undefined || !createLock(path, own.text))
    throw new BuildLockedError(holderOf(other ?? readLock(path)?.text), folder);
  return own;
}

/** The lock, if its holder is still building. A text in another format, for example of an older version, holds nothing. */
async function stillHeld(
  path: string,
  found: LockContent,
  times: LockTimes,
): Promise<LockContent | undefined> {
  // The creator writes into the file immediately; one that stays empty is left over from a crash of the machine.
  if (found.text === '') return signOf(path, found, times);
  const holder = holderOf(found.text);
  if (!holder) return undefined;
  const state = stateOf(holder);
  if (state === 'running') return found;
  return state === 'ended' ? undefined : signOf(path, found, times);
}

/** Watches a lock. Returns it as soon as it changes; undefined if it was released or no heartbeat comes. */
async function signOf(
  path: string,
  found: LockContent,
  { wait, signMs }: LockTimes,
): Promise<LockContent | undefined> {
  // Checks are counted: if the machine sleeps meanwhile, holder and watcher resume together.
  for (let look = 0; look < SILENT_INTERVALS * LOOKS; look++) {
    await wait(signMs / LOOKS);
    const now = readLock(path);
    if (now?.sign !== found.sign) return now;
  }
  return undefined;
}

function holderOf(text = ''): ProcessIdentity | undefined {
  try {
    const { pid, start, scope } = JSON.parse(text) as Partial<ProcessIdentity>;
    if (typeof pid !== 'number' || typeof scope !== 'string') return undefined;
    return { pid, scope, ...(typeof start === 'string' && { start }) };
  } catch {
    return undefined;
  }
}
