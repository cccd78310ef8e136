import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody else builds with the same cache folder. */
export class BuildLockedError extends Error {
  constructor(pid: number, path: string) {
    super(
      `Another build (process ${pid}) is using this cache folder. Wait for it to end, or give this one a --cache of its own. ` +
        `If no such process exists, delete ${path}.`,
    );
    this.name = 'BuildLockedError';
  }
}

/** Holds the cache folder for one build at a time; returns the release. The lock of a process that died is taken over. */
export function lockCache(cacheDir: string): () => void {
  mkdirSync(cacheDir, { recursive: true });
  const path = join(cacheDir, 'build.lock');
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = Number(readFileSync(path, 'utf8'));
    if (pid !== process.pid && isRunning(pid)) throw new BuildLockedError(pid, path);
    writeFileSync(path, String(process.pid));
  }
  return () => {
    rmSync(path, { force: true });
  };
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
