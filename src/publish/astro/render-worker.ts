import { on } from 'node:events';
import type { RenderContext } from '../../views/context.ts';
import type { PageToRender } from '../../site/page.ts';
import { renderPages } from './render.ts';
import type { RenderNews, RenderOrder } from './render-process.ts';
import { childParameter } from '../child.ts';
import type { BuildSettings } from '../settings.ts';
import { reportFailures } from '../worker-failure.ts';

/** A process that renders pages into the output folder of its settings. `RenderOrder` lists its messages. */
// If the parent process is gone, nobody needs the pages.
process.once('disconnect', () => process.exit(1));

const orders = on(process, 'message')[Symbol.asyncIterator]();
const settings = childParameter() as BuildSettings;
reportFailures(settings.contentDir);
const [context, pages] = await pagesOf(await nextOrder());
let reported = 0;
await renderPages(settings, context, pages, settings.outDir, (done) => {
  if (done - reported < 100) return;
  reported = done;
  process.send?.({ done } satisfies RenderNews);
});
process.send?.({ finished: true } satisfies RenderNews);
process.removeAllListeners('disconnect');
process.disconnect();

async function nextOrder(): Promise<RenderOrder> {
  const { value } = (await orders.next()) as { value: [RenderOrder] };
  return value[0];
}

async function pagesOf(
  order: RenderOrder,
): Promise<[RenderContext, readonly PageToRender[] | Promise<readonly PageToRender[]>]> {
  if ('context' in order) return [order.context, nextOrder().then(pagesIn)];
  if (!('paths' in order)) throw new Error('A render process got pages before their context');
  // Imported on demand: a process that gets a few pages with their props starts faster without the loader.
  const { plannedPages } = await import('./planned-pages.ts');
  return plannedPages(settings, new Set(order.paths), order.code);
}

function pagesIn(order: RenderOrder): PageToRender[] {
  if (!('pages' in order)) throw new Error('A render process expected pages after their context');
  return order.pages.map(({ kind, path, props }) => ({ kind, path, props: () => props }));
}
