import { setImmediate } from 'node:timers/promises';
import { pageFile, topOf } from '../../archive/site-file.ts';
import { digestOf } from '../../site/digest.ts';
import type { LivePaths } from '../../site/live-paths.ts';
import type { Page } from '../../site/page.ts';
import type { PageGroup } from '../../site/define-page.ts';
import { isBundleCurrent } from './bundle.ts';
import type { Manifest } from '../output/manifest.ts';
import type { ManifestPart } from '../output/manifest-part.ts';
import type { Program } from '../program.ts';
import type { ProgramHash } from '../program-hash.ts';

/** A page with its output file and the key that decides whether it is rendered. */
export interface PlannedPage {
  /** Name of its group. */
  group: string;
  path: string;
  file: string;
  key: string;
}

/** A group of pages: either unchanged since the manifest, or with the key of every page. */
export interface PlannedGroup {
  group: PageGroup;
  /** Digest of the group's inputs. */
  source?: string;
  /** The manifest's part, if the group is unchanged. */
  unchanged?: ManifestPart;
  /** Empty if the group is unchanged. */
  pages: readonly PlannedPage[];
}

export interface PagePlan {
  groups: readonly PlannedGroup[];
  /** The pages that the manifest does not list under their current key, in the order of the views. */
  toRender: readonly PlannedPage[];
  /** Total number of pages. */
  count: number;
}

/**
 * Compares groups with the manifest. If the digest of a group's inputs is unchanged, its pages are skipped; in every other group
 * each page gets its key. `folder` is the site's base path, which every link in a page begins with. Yields to the event loop between groups.
 */
export async function planGroups(
  groups: readonly PageGroup[],
  { hash, precompress }: Program,
  base: Manifest,
  folder = '',
): Promise<PlannedGroup[]> {
  const planned: PlannedGroup[] = [];
  for (const group of groups) {
    const source = group.inputs && digestOf([hash.pages, precompress, folder, group.inputs()]);
    const part = base.get(group.name);
    if (part && source !== undefined && part.head.source === source) {
      planned.push({ group, source, unchanged: part, pages: [] });
    } else {
      const pages = group.pages().map((page) => plannedPage(page, group.name, hash, folder));
      planned.push({ group, ...(source !== undefined && { source }), pages });
    }
    await setImmediate();
  }
  return planned;
}

function plannedPage(
  { path, kind, inputs }: Page,
  group: string,
  { kinds }: ProgramHash,
  folder: string,
): PlannedPage {
  const key = digestOf([codeOf(kind, kinds), kind, folder, path, inputs()]);
  return { group, path, file: pageFile(path), key };
}

/** Compares every page's key with the manifest. If only the bundle is missing, one page is rendered to produce it. */
export function planPages(groups: readonly PlannedGroup[], program: Program, base: Manifest): PagePlan {
  const changed = groups.flatMap(({ group, pages }) => {
    const files = pages.length > 0 ? base.get(group.name)?.files : undefined;
    return pages.filter(({ file, key }) => files?.[file]?.key !== key);
  });
  const toRender =
    changed.length > 0 || isBundleCurrent(base, program)
      ? changed
      : groups.flatMap(({ pages }) => pages).slice(0, 1);
  const countOf = ({ unchanged, pages }: PlannedGroup): number => unchanged?.head.keyed ?? pages.length;
  return { groups, toRender, count: groups.reduce((sum, group) => sum + countOf(group), 0) };
}

/** The paths of planned pages, including those of unchanged groups. */
export function livePathsIn(groups: readonly PlannedGroup[]): LivePaths {
  const planned = new Set(groups.flatMap(({ pages }) => pages.map(({ file }) => file)));
  const tops = new Set([...planned].map(topOf));
  const unchanged = new Map<string, ManifestPart[]>();
  for (const part of groups.flatMap((group) => group.unchanged ?? []))
    for (const top of part.head.tops) unchanged.set(top, [...(unchanged.get(top) ?? []), part]);
  const isThere = (file: string): boolean =>
    planned.has(file) || (unchanged.get(topOf(file)) ?? []).some((part) => part.has(file));
  return {
    mayHold: (top) => tops.has(top) || unchanged.has(top),
    has: (path) => isThere(pageFile(path)),
  };
}

/** The pages at these paths. Groups without any of them do not compute their pages. */
export function pagesAt({ groups }: PagePlan, paths: ReadonlySet<string>): Page[] {
  const isAmong = ({ path }: { path: string }): boolean => paths.has(path);
  return groups.flatMap(({ group, pages }) => (pages.some(isAmong) ? group.pages().filter(isAmong) : []));
}

/** The hash of the code that renders a kind of page. */
function codeOf(kind: string, kinds: ProgramHash['kinds']): string {
  const code = kinds[kind];
  if (code === undefined) throw new Error(`No route in src/pages asks for the kind "${kind}".`);
  return code;
}
