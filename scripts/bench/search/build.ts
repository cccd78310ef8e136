import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One build of an index, in a separate process so that its memory can be measured. */
export interface BuiltIndex {
  /** Without loading the articles. */
  seconds: number;
  /** Peak of the process and Pagefind's together. */
  memoryBytes: number;
  files: number;
  bytes: number;
  built: number;
  reused: number;
}

/** Builds an index of a content folder: slices into the cache folder and from there to `out`, or one for everything. */
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
