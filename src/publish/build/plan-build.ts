import { basePath } from '../../archive/base-path.ts';
import { ContentError } from '../../archive/diagnostic.ts';
import { publicFilesOf } from '../../loader/public-files.ts';
import type { PageGroup } from '../../site/define-page.ts';
import type { Site } from '../../site/site.ts';
import { formerGroups, liveGroups } from '../../views/pages.ts';
import { pathConflicts } from '../../views/path-conflicts.ts';
import { RedirectPages } from '../../views/redirect-pages.ts';
import type { LastOutput } from '../output/last-output.ts';
import type { Program } from '../program.ts';
import { livePathsIn, type PagePlan, type PlannedGroup, planGroups, planPages } from './changed-pages.ts';

/** What a build will render, compared with the output of the last one. */
export interface BuildPlan extends LastOutput {
  site: Site;
  redirects: RedirectPages;
  pages: PagePlan;
  program: Program;
}

/**
 * Compares the site with the output of the last build. `root` is the project's folder, whose public files must not occupy the
 * path of a page. Throws a ContentError if paths conflict.
 */
export async function planBuild(
  root: string,
  site: Site,
  program: Program,
  last: LastOutput,
): Promise<BuildPlan> {
  const current = liveGroups(site);
  const folder = basePath(site.archive.settings.url);
  const plan = (groups: readonly PageGroup[]): Promise<PlannedGroup[]> =>
    planGroups(groups, program, last.base, folder);
  const live = await plan(current);
  const paths = livePathsIn(live);
  const conflicts = pathConflicts(site, { live: paths, publicFiles: publicFilesOf(root) });
  if (conflicts.length > 0) throw new ContentError(conflicts);
  const redirects = new RedirectPages(site, paths);
  const groups = [...live, ...(await plan(formerGroups(site, redirects, current)))];
  return { ...last, site, redirects, pages: planPages(groups, program, last.base), program };
}
