import { join } from 'node:path';
import { digestOf } from '../views/digest.ts';
import { formerPages, liveGroups } from '../views/pages.ts';
import type { Site } from '../views/site.ts';
import { cardsSource } from '../views/year-source.ts';
import { codeHash } from './code-hash.ts';
import { outputState, type OutputState } from './journal.ts';
import { buildId, emptyManifest, readManifest, type Manifest } from './manifest.ts';
import { planGroups, planOf, type Plan, type PlannedGroup } from './plan.ts';
import { PlanMemory } from './plan-memory.ts';
import type { BuildSettings } from './settings.ts';

export const manifestPath = (cacheDir: string): string => join(cacheDir, 'manifest.json');

/** A build that is planned and not yet begun. */
export interface Prepared {
  site: Site;
  plan: Plan;
  code: string;
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
}

/** Tells the site what an earlier build found out of articles that are the same. Returns all that one remembers. */
export function remind({ root, cacheDir }: BuildSettings, site: Site, full: boolean): PlanMemory {
  const memory = new PlanMemory(cacheDir, !full);
  const code = codeHash(root);
  for (const year of site.years) {
    const source = digestOf([code, cardsSource(site, year)]);
    year.know(memory.recall(`facts-${year.name}`, source, () => year.facts));
  }
  const closed = digestOf([code, site.years.slice(1).map((year) => cardsSource(site, year))]);
  site.rememberFollowUps = (find) => memory.recall('follow-ups', closed, find);
  return memory;
}

/** Compares the site with what the last build left. Writes nothing but what it remembers. */
export async function prepare(
  settings: BuildSettings,
  site: Site,
  memory: PlanMemory,
  { full, delta }: PrepareOptions,
): Promise<Prepared> {
  const code = codeHash(settings.root);
  const live = await planGroups(liveGroups(site), code, memory);
  const former = { name: 'former', pages: () => formerPages(site, () => pathsOf(live)) };
  const groups = [...live, ...(await planGroups([former], code, memory))];
  memory.save();
  const standing = standingOf(settings, { full, delta });
  return { site, plan: planOf(groups, standing.base), code, ...standing };
}

const pathsOf = (groups: readonly PlannedGroup[]): string[] =>
  groups.flatMap(({ pages }) => pages.map(({ path }) => path));

/** What the last build left, and how much of it can be relied on. */
export function standingOf(
  { cacheDir, outDir }: BuildSettings,
  { full, delta }: PrepareOptions,
): Pick<Prepared, 'previous' | 'base' | 'state'> {
  const previous = readManifest(manifestPath(cacheDir));
  const state: OutputState = delta
    ? { kind: 'known', doubtful: [] }
    : outputState(cacheDir, outDir, buildId(previous));
  const base = full || state.kind !== 'known' ? emptyManifest() : without(previous, state.doubtful);
  return { previous, base, state };
}

function without(manifest: Manifest, paths: readonly string[]): Manifest {
  if (paths.length === 0) return manifest;
  const files = { ...manifest.files };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy, of which a few entries go
  for (const path of paths) delete files[path];
  return { ...manifest, files };
}
