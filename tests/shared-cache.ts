import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Kept between runs; every file in it is named by the hash of its source. */
const SHARED = fileURLToPath(new URL('../.cache/test', import.meta.url));

/**
 * Parts of a cache folder that all tests may share. Unpacking the dictionary takes 1.5 s of CPU, bundling the editor page 5 s, encoding
 * the pictures of the sample archive about 15 s; a cache folder that starts empty would pay for all in every test.
 */
type Part = 'spelling' | 'editor' | 'images';

/** Links the shared parts into a test's own cache folder, which is created if need be. */
export function shareCache(cacheDir: string, parts: readonly Part[] = ['spelling']): string {
  for (const part of parts) {
    const [shared, own] = [join(SHARED, part), join(cacheDir, part)];
    if (existsSync(own)) continue;
    for (const folder of [shared, cacheDir]) mkdirSync(folder, { recursive: true });
    symlinkSync(shared, own, 'dir');
  }
  return cacheDir;
}
