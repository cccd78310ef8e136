import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { serviceWorker } from '../../metadata/service-worker.ts';
import { serviceWorkerProps } from '../../views/offline.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';

/**
 * Writes `sw.js` into the cache folder. It is always there, so that switching it off reaches readers who have it. Returns path
 * in the site -> path of the file.
 */
export async function serviceWorkerAsset(
  site: Site,
  { root, cacheDir }: BuildSettings,
  code: string,
): Promise<Map<string, string>> {
  const props = serviceWorkerProps(site);
  const source = join(cacheDir, 'hosting', 'sw.js');
  writeAtomically(source, serviceWorker(props, props.enabled ? await program(root, cacheDir, code) : ''));
  return new Map([['sw.js', source]]);
}

/** The worker's program in one file. It is bundled once for each state of the sources, and apart from the pages: Vite gives
 * out a worker with the first build of a process only. */
async function program(root: string, cacheDir: string, code: string): Promise<string> {
  const path = join(cacheDir, 'hosting', `worker-${code}.js`);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const { build } = await import('vite');
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: {
        input: join(root, 'src/client/offline/worker.ts'),
        output: { format: 'iife', entryFileNames: 'worker.js' },
      },
    },
  });
  const [output] = [made].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave out no service worker');
  writeAtomically(path, chunk.code);
  return chunk.code;
}
