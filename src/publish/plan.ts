import { setImmediate } from 'node:timers/promises';
import { digestOf } from '../views/digest.ts';
import type { PageGroup } from '../views/group.ts';
import type { Page } from '../views/page.ts';
import type { Manifest } from './manifest.ts';
import type { PlanMemory } from './plan-memory.ts';

/** A page with the file it becomes and the key that tells whether it must be rendered. */
export interface PlannedPage {
  path: string;
  file: string;
  key: string;
}

type PageKeys = readonly (readonly [path: string, key: string])[];

/** A group with the keys of its pages. */
export interface PlannedGroup {
  group: PageGroup;
  pages: readonly PlannedPage[];
}

export interface Plan {
  /** Every page of the site, in the order of the views. */
  pages: readonly PlannedPage[];
  /** Those that are not in the manifest under their key. */
  render: readonly PlannedPage[];
  groups: readonly PlannedGroup[];
}

/** `/2023/03/` is `2023/03/index.html`; a path with a file name stays. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

/**
 * Every page of some groups with its key. `code` is the hash of the program; the memory tells of groups that stand. Between
 * groups, what waits for this process has its turn.
 */
export async function planGroups(
  groups: readonly PageGroup[],
  code: string,
  memory: PlanMemory,
): Promise<PlannedGroup[]> {
  const planned: PlannedGroup[] = [];
  for (const group of groups) {
    const { name, source, pages } = group;
    const keysOf = (): PageKeys => pages().map((page) => [page.path, keyOf(page, code)] as const);
    const keys = source ? memory.recall(name, digestOf([code, source()]), keysOf) : keysOf();
    planned.push({ group, pages: keys.map(([path, key]) => ({ path, file: fileOf(path), key })) });
    await setImmediate();
  }
  return planned;
}

const keyOf = ({ path, kind, props, source = props }: Page, code: string): string =>
  digestOf([code, kind, path, source()]);

/** Compares every page's key with the manifest. */
export function planOf(groups: readonly PlannedGroup[], manifest: Manifest): Plan {
  const pages = groups.flatMap((group) => group.pages);
  return { groups, pages, render: pages.filter(({ file, key }) => manifest.files[file]?.key !== key) };
}

/** The planned pages among these paths, made. Groups without one of them are not made. */
export function pagesAt({ groups }: Plan, paths: ReadonlySet<string>): Page[] {
  const isWanted = ({ path }: { path: string }): boolean => paths.has(path);
  return groups.flatMap(({ group, pages }) => (pages.some(isWanted) ? group.pages().filter(isWanted) : []));
}

/** The part of a plan that shard `index` (from 1) of `count` renders. Every page is in exactly one; list pages spread evenly. */
export function shardOf<T>(pages: readonly T[], index: number, count: number): T[] {
  return pages.filter((_page, position) => position % count === index - 1);
}
