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

/** A lock as it was found. */
export interface FoundLock {
  text: string;
  /** Changes with every sign of life, and with the holder. */
  sign: string;
}

/** False where the file is there already. */
export function createLock(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined where there is none. The file is opened, as a network file system answers a mere `stat` from its memory. */
export function readLock(path: string): FoundLock | undefined {
  const file = opened(path, 'r');
  if (file === undefined) return undefined;
  try {
    return found(file);
  } finally {
    closeSync(file);
  }
}

/** Gives a sign of life, if the file is still that of this text. */
export function renewLock(path: string, text: string): void {
  const file = opened(path, 'r+');
  if (file === undefined) return;
  try {
    const now = new Date();
    // The open file, not the path: it may be another's a moment later.
    if (found(file).text === text) futimesSync(file, now, now);
  } finally {
    closeSync(file);
  }
}

export function releaseLock(path: string, text: string): void {
  if (readLock(path)?.text === text) rmSync(path, { force: true });
}

/**
 * Takes away the lock of a holder that is gone. Of several who try, one gets the file; who takes away another's instead
 * gives it back. Returns the text of that one.
 */
export function takeLock(path: string, expected: FoundLock): string | undefined {
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

const found = (file: number): FoundLock => {
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
