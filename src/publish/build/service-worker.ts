import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { serviceWorker } from '../../metadata/service-worker.ts';
import { serviceWorkerProps } from '../../views/offline.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';

/**
 * Writes `sw.js` into the cache folder. Every site has one, so that switching it off reaches the readers who have it. `code` is the
 * hash of the program. Returns path in the site → path of the file.
 */
export async function serviceWorkerAsset(
  site: Site,
  { root, cacheDir }: Pick<BuildSettings, 'root' | 'cacheDir'>,
  code: string,
): Promise<Map<string, string>> {
  const props = serviceWorkerProps(site);
  const source = join(cacheDir, 'hosting', 'sw.js');
  writeAtomically(
    source,
    serviceWorker(props, props.enabled ? await bundledWorker(root, cacheDir, code) : ''),
  );
  return new Map([['sw.js', source]]);
}

/**
 * The worker's program in one file. It is bundled once for each state of the sources, and apart from the pages: Vite emits a worker
 * only with the first build of a process.
 */
async function bundledWorker(root: string, cacheDir: string, code: string): Promise<string> {
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
  if (!chunk) throw new Error('Vite emitted no service worker');
  writeAtomically(path, chunk.code);
  return chunk.code;
}
