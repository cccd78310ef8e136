import { contextOf, type RenderContext } from '../../views/context.ts';
import type { Page } from '../../site/page.ts';
import { pagesOf } from '../../views/pages.ts';
import { loadSite } from '../load-site.ts';
import { remind } from '../build/plan-build.ts';
import type { BuildSettings } from '../settings.ts';
import { programHash } from '../program-hash.ts';

/** Loads the content for pages that another process has planned, by their paths. */
export async function plannedPages(
  settings: BuildSettings,
  paths: ReadonlySet<string>,
): Promise<[RenderContext, Page[]]> {
  const site = await loadSite(settings);
  // Also in a full build: the plan has written anew what is read here.
  remind(settings, site, programHash(settings.root).site, false);
  return [contextOf(site), pagesOf(site).filter(({ path }) => paths.has(path))];
}
