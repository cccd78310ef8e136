import { pagesOf } from '../views/pages.ts';
import type { Page } from '../views/page.ts';
import { loadSite } from './load-site.ts';
import { renderPages } from './render.ts';
import type { RenderNews, RenderOrder } from './render-process.ts';
import { readSettings } from './settings.ts';

/** A process that renders a part of the plan, which comes as a message, into the folder that the argument names. */
const [outDir] = process.argv.slice(2) as [string];
const order = new Promise<RenderOrder>((resolve) => {
  process.once('message', (message) => {
    resolve(message as RenderOrder);
  });
});
// Without the process that started it there is nobody to render for.
process.once('disconnect', () => process.exit(1));

const settings = readSettings();
// What is wrong with the content is told by the process that plans, which then asks for nothing.
const site = await loadSite(settings).catch(async (error: unknown) => {
  await order;
  throw error;
});
const wanted = order.then(({ paths }): Page[] => {
  const known = new Set(paths);
  return pagesOf(site).filter(({ path }) => known.has(path));
});
let reported = 0;
await renderPages(settings, site, wanted, outDir, (done) => {
  if (done - reported < 100) return;
  reported = done;
  process.send?.({ done } satisfies RenderNews);
});
process.removeAllListeners('disconnect');
process.disconnect();
