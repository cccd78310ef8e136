import type { Page } from '../views/page.ts';
import { digestOf } from '../views/digest.ts';
import type { Manifest } from './manifest.ts';

/** A page with the file it becomes and the key that tells whether it must be rendered. */
export interface PlannedPage {
  path: string;
  file: string;
  key: string;
}

export interface Plan {
  /** Every page of the site, in the order of the views. */
  pages: readonly PlannedPage[];
  /** Those that are not in the manifest under their key. */
  render: readonly PlannedPage[];
}

/** `/2023/03/` is `2023/03/index.html`; a path with a file name stays. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

/** Compares every page's key with the manifest. `code` is the hash of the program. */
export function planPages(pages: readonly Page[], code: string, manifest: Manifest): Plan {
  const planned = pages.map(({ path, kind, props, source = props }): PlannedPage => {
    const file = fileOf(path);
    return { path, file, key: digestOf([code, kind, path, source()]) };
  });
  return { pages: planned, render: planned.filter(({ file, key }) => manifest.files[file]?.key !== key) };
}

/** The part of a plan that shard `index` (from 1) of `count` renders. Every page is in exactly one; list pages spread evenly. */
export function shardOf<T>(pages: readonly T[], index: number, count: number): T[] {
  return pages.filter((_page, position) => position % count === index - 1);
}
