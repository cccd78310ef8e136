import { contextOf, type RenderContext } from '../../views/context.ts';
import type { Page } from '../../site/page.ts';
import { pagesOf } from '../../views/pages.ts';
import { loadSite } from '../load-site.ts';
import { CachedFacts } from '../cached-facts.ts';
import type { BuildSettings } from '../settings.ts';

/** Loads the content and picks the pages at these paths, which another process has planned. */
export async function plannedPages(
  settings: BuildSettings,
  paths: ReadonlySet<string>,
  code: string,
): Promise<[RenderContext, Page[]]> {
  // In a full build, too: the plan has just written what is read here.
  const site = await loadSite(settings, new CachedFacts(settings.cacheDir, code));
  return [contextOf(site), pagesOf(site).filter(({ path }) => paths.has(path))];
}
