import { contextOf } from '../../views/context.ts';
import type { PageRenderer, Rendering } from '../astro/page-renderer.ts';
import { pagesAt, type PlannedPage } from './changed-pages.ts';
import type { BuildPlan } from './plan-build.ts';
import { shardOf } from './shard.ts';

/** Below this number of pages, another process costs more than it saves. */
export const PAGES_A_WORKER = 400;

/** Renders the pages of a plan: a few in one process, many in up to `workers` processes with a shard each. */
export function renderPlan(
  renderer: PageRenderer,
  { site, pages, program }: BuildPlan,
  toRender: readonly PlannedPage[],
  workers: number,
): Rendering {
  if (toRender.length === 0) return () => Promise.resolve([]);
  const count = Math.min(workers, Math.ceil(toRender.length / PAGES_A_WORKER));
  if (count <= 1) {
    const paths = new Set(toRender.map(({ path }) => path));
    return renderer.renderPages(contextOf(site), pagesAt(pages, paths));
  }
  const shards = Array.from({ length: count }, (_, index) => shardOf(toRender, index + 1, count));
  return renderer.renderPaths(
    shards.map((shard) => shard.map(({ path }) => path)),
    program.hash.site,
  );
}
