import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One build of an index, in a separate process so that its memory can be measured. */
export interface BuiltIndex {
  /** Excluding the time to load the articles. */
  seconds: number;
  /** Joint peak of the process and Pagefind. */
  memoryBytes: number;
  files: number;
  bytes: number;
  built: number;
  reused: number;
}

/** Builds an index of a content folder: either slices, into the cache folder and from there to `out`, or a single index. */
export function buildIndex(
  kind: 'slices' | 'single',
  content: string,
  cache: string,
  out: string,
): BuiltIndex {
  const script = fileURLToPath(new URL(`build-${kind}.ts`, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, content, cache, out], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ended with ${status ?? 'a signal'}`);
  return JSON.parse(stdout) as BuiltIndex;
}
