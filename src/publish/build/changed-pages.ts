import { setImmediate } from 'node:timers/promises';
import { digestOf } from '../../site/digest.ts';
import type { PageGroup } from '../../views/group.ts';
import { type LivePaths, topOf } from '../../site/live-paths.ts';
import { fileOf, type Page } from '../../site/page.ts';
import { bundleStands } from './bundle.ts';
import type { ProgramHash } from '../program-hash.ts';
import type { Manifest } from '../output/manifest.ts';
import type { ManifestPart } from '../output/manifest-part.ts';

/** A page with the file it becomes and the key that tells whether it must be rendered. */
export interface PlannedPage {
  /** Name of its group. */
  group: string;
  path: string;
  file: string;
  key: string;
}

/** A group that stands as the manifest has it, or the keys of its pages and what those are made of. */
export interface PlannedGroup {
  group: PageGroup;
  source?: string;
  standing?: ManifestPart;
  /** None where the group stands. */
  pages: readonly PlannedPage[];
}

export interface Plan {
  groups: readonly PlannedGroup[];
  /** The pages to be rendered, in the order of the views: those that are not in the manifest under their key. */
  render: readonly PlannedPage[];
  /** Number of all pages. */
  pages: number;
}

/** The program: its hash goes into every page's key, and together with how its files are laid out into that of a group. */
export interface Program {
  hash: ProgramHash;
  precompress: boolean;
}

/**
 * Compares groups with the manifest, and gives a key to every page of those that do not stand. Between groups, what waits for
 * this process has its turn.
 */
export async function planGroups(
  groups: readonly PageGroup[],
  { hash, precompress }: Program,
  base: Manifest,
): Promise<PlannedGroup[]> {
  const planned: PlannedGroup[] = [];
  for (const group of groups) {
    const source = group.source && digestOf([hash.pages, precompress, group.source()]);
    const known = base.get(group.name);
    if (known && source !== undefined && known.head.source === source) {
      planned.push({ group, source, standing: known, pages: [] });
    } else {
      const pages = group.pages().map((page) => plannedPage(page, group.name, hash));
      planned.push({ group, ...(source !== undefined && { source }), pages });
    }
    await setImmediate();
  }
  return planned;
}

function plannedPage(
  { path, kind, props, source = props }: Page,
  group: string,
  { kinds }: ProgramHash,
): PlannedPage {
  return { group, path, file: fileOf(path), key: digestOf([kinds[kind], kind, path, source()]) };
}

/** Compares every page's key with the manifest. Where only the bundle is missing, one page is rendered for its sake. */
export function planOf(groups: readonly PlannedGroup[], program: Program, base: Manifest): Plan {
  const changed = groups.flatMap(({ group, pages }) => {
    const files = pages.length > 0 ? base.get(group.name)?.files : undefined;
    return pages.filter(({ file, key }) => files?.[file]?.key !== key);
  });
  const count = ({ standing, pages }: PlannedGroup): number => standing?.head.keyed ?? pages.length;
  const render =
    changed.length > 0 || bundleStands(base, program)
      ? changed
      : groups.flatMap(({ pages }) => pages).slice(0, 1);
  return { groups, render, pages: groups.reduce((sum, group) => sum + count(group), 0) };
}

/** The paths of planned pages, those of groups that stand among them. */
export function livePathsIn(groups: readonly PlannedGroup[]): LivePaths {
  const planned = new Set(groups.flatMap(({ pages }) => pages.map(({ file }) => file)));
  const standing = groups.flatMap((group) => group.standing ?? []);
  const tops = new Set([...[...planned].map(topOf), ...standing.flatMap(({ head }) => head.tops)]);
  const isThere = (file: string): boolean => planned.has(file) || standing.some((part) => part.has(file));
  return { mayHold: (top) => tops.has(top), has: (path) => isThere(fileOf(path)) };
}

/** The planned pages among these paths, made. Groups without one of them are not made. */
export function pagesAt({ groups }: Plan, paths: ReadonlySet<string>): Page[] {
  const isWanted = ({ path }: { path: string }): boolean => paths.has(path);
  return groups.flatMap(({ group, pages }) => (pages.some(isWanted) ? group.pages().filter(isWanted) : []));
}
