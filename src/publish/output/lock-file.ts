import {
  closeSync,
  fstatSync,
  futimesSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';

/** The content of a lock file. */
export interface LockContent {
  text: string;
  /** Changes with every heartbeat, and with the holder. */
  sign: string;
}

/** False if the file already exists. */
export function createLock(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined if there is none. The file is opened, since a network file system answers a mere `stat` from its cache. */
export function readLock(path: string): LockContent | undefined {
  const file = opened(path, 'r');
  if (file === undefined) return undefined;
  try {
    return contentOf(file);
  } finally {
    closeSync(file);
  }
}

/** Refreshes the lock's timestamp if the file still holds this text. */
export function renewLock(path: string, text: string): void {
  const file = opened(path, 'r+');
  if (file === undefined) return;
  try {
    const now = new Date();
    // Touches the open file, not the path, which may belong to another holder a moment later.
    if (contentOf(file).text === text) futimesSync(file, now, now);
  } finally {
    closeSync(file);
  }
}

export function releaseLock(path: string, text: string): void {
  if (readLock(path)?.text === text) rmSync(path, { force: true });
}

/**
 * Removes the lock of a dead holder. If several processes try, one gets the file; a process that took a newer lock by mistake
 * restores it and returns its text.
 */
export function takeLock(path: string, expected: LockContent): string | undefined {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const taken = readLock(aside);
  rmSync(aside, { force: true });
  if (!taken || taken.sign === expected.sign) return undefined;
  createLock(path, taken.text);
  return taken.text;
}

const contentOf = (file: number): LockContent => {
  const text = readFileSync(file, 'utf8');
  return { text, sign: `${fstatSync(file).mtimeMs} ${text}` };
};

function opened(path: string, flags: 'r' | 'r+'): number | undefined {
  try {
    return openSync(path, flags);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
