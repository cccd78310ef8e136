import { makeData } from './data-files.ts';
import type { DataOrder } from './data-process.ts';
import { loadSite } from '../load-site.ts';
import { remind, standingOf } from '../build/plan-build.ts';
import { programHash } from '../program-hash.ts';
import { readSettings } from '../settings.ts';
import { reportFailures } from '../worker-failure.ts';

/** A process that makes the open data, as far as it does not stand, and tells what it has made. */
// Without the process that started it there is nobody to tell.
process.once('disconnect', () => process.exit(1));
reportFailures();

const settings = readSettings();
const { made, ...rely } = JSON.parse(process.argv[2] as string) as DataOrder;
const site = await loadSite(settings);
const program = { hash: programHash(settings.root), precompress: rely.precompress };
// Also in a full build: the plan has written anew what is read here.
remind(settings, site, program.hash.site, false);
const { base } = standingOf(settings, rely);
const data = await makeData(site, { ...settings, program, base, made });
process.send?.(data, undefined, undefined, () => {
  process.removeAllListeners('disconnect');
  process.disconnect();
});
