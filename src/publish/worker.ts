import { pagesOf } from '../views/pages.ts';
import type { Page } from '../views/page.ts';
import { codeHash } from './code-hash.ts';
import { makeData } from './data-files.ts';
import { loadSite } from './load-site.ts';
import { standingOf } from './prepare.ts';
import { renderPages } from './render.ts';
import type { EarlyWork, RenderNews, RenderOrder } from './render-process.ts';
import { readSettings } from './settings.ts';

/** A process that renders a part of the plan, which comes as a message, into the folder that the argument names. */
const [outDir, early] = process.argv.slice(2) as [string, string?];
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
let sent: Promise<void> | undefined;
if (early !== undefined) {
  const { outDir: standing, made, ...rely } = JSON.parse(early) as EarlyWork;
  const { base } = standingOf({ ...settings, outDir: standing }, rely);
  const data = makeData(site, { ...settings, code: codeHash(settings.root), base: base.files, made });
  sent = tell({ data });
}
const wanted = order.then((order): Page[] => {
  if ('pages' in order)
    return order.pages.map(({ kind, path, props }) => ({ kind, path, props: () => props }));
  const known = new Set(order.paths);
  return pagesOf(site).filter(({ path }) => known.has(path));
});
let reported = 0;
await renderPages(settings, site, wanted, outDir, (done) => {
  if (done - reported < 100) return;
  reported = done;
  void tell({ done });
});
await sent;
process.removeAllListeners('disconnect');
process.disconnect();

/** Resolves when the message is on its way: a process that ends takes with it what still waits. */
function tell(news: RenderNews): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(news, undefined, undefined, () => {
      resolve();
    });
  });
}
