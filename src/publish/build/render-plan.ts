import { contextOf } from '../../views/context.ts';
import { FEW_PAGES, type PageRenderer, type Rendering } from '../astro/page-renderer.ts';
import { pagesAt, type PlannedPage } from './changed-pages.ts';
import type { BuildPlan } from './plan-build.ts';
import { shardOf } from './shard.ts';

/** Renders the pages of a plan: a few in one process, many in up to `workers` processes with a shard each. */
export function renderPlan(
  renderer: PageRenderer,
  { site, pages, program }: BuildPlan,
  toRender: readonly PlannedPage[],
  workers: number,
): Rendering {
  if (toRender.length === 0) return () => Promise.resolve([]);
  const count = Math.min(workers, Math.ceil(toRender.length / FEW_PAGES));
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
