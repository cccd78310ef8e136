import { readFileSync } from 'node:fs';
import { pagesOf } from '../views/pages.ts';
import { loadSite } from './load-site.ts';
import { renderPages } from './render.ts';
import { readSettings } from './settings.ts';

/** A process that renders a part of the plan: the paths are in the file that the first argument names. */
const [pathsFile, outDir] = process.argv.slice(2) as [string, string];
const settings = readSettings();
const site = await loadSite(settings);
const paths = new Set(JSON.parse(readFileSync(pathsFile, 'utf8')) as string[]);
const pages = pagesOf(site).filter(({ path }) => paths.has(path));
let reported = 0;
await renderPages(settings, site, pages, outDir, (done) => {
  if (done - reported < 100) return;
  reported = done;
  process.send?.({ done });
});
process.disconnect();
