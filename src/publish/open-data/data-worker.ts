import { childParameter } from '../child.ts';
import { loadSite } from '../load-site.ts';
import { readLastOutput } from '../output/last-output.ts';
import { CachedFacts } from '../cached-facts.ts';
import { reportFailures } from '../worker-failure.ts';
import { makeData } from './data-files.ts';
import type { DataOrder } from './data-process.ts';

/** The entry point of a process that generates the open data and sends its parts to the parent process. */
// Without its parent, the process has nobody to send them to.
process.once('disconnect', () => process.exit(1));

const { settings, program, mode, made } = childParameter() as DataOrder;
reportFailures(settings.contentDir);
// Read from the cache in a full build, too: the plan has just written it.
const site = await loadSite(settings, new CachedFacts(settings.cacheDir, program.hash.site));
const { base } = readLastOutput(settings, mode);
const data = await makeData(site, { ...settings, program, base, made });
process.send?.(data, undefined, undefined, () => {
  process.removeAllListeners('disconnect');
  process.disconnect();
});
