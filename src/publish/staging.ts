import { mkdtempSync, statfsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A page with its indexes takes about 20 kB; a fifth of the free memory must be left to everybody else. */
const BYTES_A_PAGE = 20_000;
const SHARE = 0.8;

/**
 * A new folder for rendered pages: in memory where there is room, as rendering waits on the disk, else in the cache folder.
 * The program that Astro bundles runs from there, so the project's packages must be found from there.
 */
export function stagingFolder(root: string, cacheDir: string, pages: number): string {
  const folder = mkdtempSync(
    join(hasRoom('/dev/shm', pages * BYTES_A_PAGE) ? '/dev/shm' : cacheDir, 'nachlese-'),
  );
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function hasRoom(folder: string, bytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize * SHARE > bytes;
  } catch {
    return false; // no memory file system here
  }
}
