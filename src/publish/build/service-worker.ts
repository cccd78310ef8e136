import { join } from 'node:path';
import { CACHES } from '../../cache/caches.ts';
import { Store } from '../../cache/store.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { serviceWorker } from '../../metadata/service-worker.ts';
import { serviceWorkerProps } from '../../views/offline.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';
import { bundleWorker } from './bundle-worker.ts';

/**
 * Writes `sw.js` into the cache folder. Every site has one, so switching offline reading off reaches the readers who have the
 * worker. `code` is the hash of the program. Returns site path → path of the file.
 */
export async function serviceWorkerAsset(
  site: Site,
  { cacheDir }: Pick<BuildSettings, 'cacheDir'>,
  code: string,
): Promise<Map<string, string>> {
  const props = serviceWorkerProps(site);
  const source = join(cacheDir, 'hosting', 'sw.js');
  writeAtomically(source, serviceWorker(props, props.enabled ? await bundledWorker(cacheDir, code) : ''));
  return new Map([['sw.js', source]]);
}

const NAME = 'worker';

/** The worker's program in a single file, cached under the hash of its sources. */
async function bundledWorker(cacheDir: string, code: string): Promise<string> {
  const store = new Store<string>(cacheDir, CACHES.serviceWorker);
  const cached = store.read(NAME, code);
  if (cached !== undefined) return cached;
  const bundled = await bundleWorker();
  store.write(NAME, code, bundled);
  return bundled;
}
