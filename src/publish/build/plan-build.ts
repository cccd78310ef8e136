import { ContentError } from '../../archive/diagnostic.ts';
import { publicFilesOf } from '../../loader/public-files.ts';
import { digestOf } from '../../site/digest.ts';
import { RedirectPages } from '../../views/redirect-pages.ts';
import { liveGroups } from '../../views/pages.ts';
import { pathConflicts } from '../../views/path-conflicts.ts';
import type { Site } from '../../site/site.ts';
import { outputState, type OutputState } from '../output/journal.ts';
import {
  buildId,
  emptyManifest,
  type Manifest,
  readableManifest,
  readManifest,
  withoutFiles,
} from '../output/manifest.ts';
import { livePathsIn, planGroups, planOf, type Plan, type Program } from './changed-pages.ts';
import { PlanMemory } from './plan-memory.ts';
import type { BuildSettings } from '../settings.ts';

/** A build that is planned and not yet begun. */
export interface Prepared {
  site: Site;
  former: RedirectPages;
  plan: Plan;
  program: Program;
  /** What the last build left, as it stands in the cache folder. */
  previous: Manifest;
  /** The part of it that can be relied on. */
  base: Manifest;
  state: OutputState;
}

export interface PrepareOptions {
  /** Rely on nothing: render every page and write every file. */
  full: boolean;
  /** The output folder is to hold only what changed, so that what it holds now does not count. */
  delta: boolean;
  /** Compressed files stand beside those of the parts. */
  precompress: boolean;
}

/**
 * Tells the site what an earlier build found out of articles that are the same, or this one in another process. Returns all that
 * is remembered.
 */
export function remind({ cacheDir }: BuildSettings, site: Site, code: string, full: boolean): PlanMemory {
  const memory = new PlanMemory(cacheDir, !full);
  for (const year of site.years) {
    const source = digestOf([code, year.cardsKey]);
    year.know(memory.recall(`facts-${year.name}`, source, () => year.facts));
  }
  const years = digestOf([code, site.years.slice(1).map(({ cardsKey }) => cardsKey)]);
  const closed = { years, months: digestOf([years, site.years[0]?.closedMonthsKey]) };
  site.rememberFollowUps = (span, find) => memory.recall(`follow-ups-${span}`, closed[span], find);
  // Not asked for while the months stand.
  memory.keep('follow-ups-years');
  return memory;
}

/** Compares the site with what the last build left. Writes nothing but what it remembers. Throws a ContentError where paths conflict. */
export async function prepare(
  settings: BuildSettings,
  site: Site,
  memory: PlanMemory,
  program: Program,
  rely: PrepareOptions,
): Promise<Prepared> {
  const standing = standingOf(settings, rely);
  const live = await planGroups(liveGroups(site), program, standing.base);
  memory.save();
  const paths = livePathsIn(live);
  const conflicts = pathConflicts(site, { live: paths, publicFiles: publicFilesOf(settings.root) });
  if (conflicts.length > 0) throw new ContentError(conflicts);
  const former = new RedirectPages(site, paths);
  const groups = [...live, ...(await planGroups(former.groups(), program, standing.base))];
  return { site, former, plan: planOf(groups, program, standing.base), program, ...standing };
}

/** What the last build left, and how much of it can be relied on. */
export function standingOf(
  { cacheDir, outDir }: BuildSettings,
  { full, delta }: Pick<PrepareOptions, 'full' | 'delta'>,
): Pick<Prepared, 'previous' | 'base' | 'state'> {
  const previous = full ? readableManifest(cacheDir) : readManifest(cacheDir);
  const state: OutputState = delta
    ? { kind: 'known', doubtful: [] }
    : outputState(cacheDir, outDir, buildId(previous));
  const base = full || state.kind !== 'known' ? emptyManifest() : withoutFiles(previous, state.doubtful);
  return { previous, base, state };
}
