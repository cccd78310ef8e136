import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import { REDIRECTS_FILE } from '../../loader/redirects.ts';
import { editList } from '../edit/yaml-list.ts';
import type { PlannedPost } from './planner.ts';

/** Adds the old addresses of static pages to `redirects.yaml`: these pages have no aliases of their own. */
export function redirectToPages({ contentDir, redirects }: Archive, posts: Iterable<PlannedPost>): void {
  const known = new Set(redirects.map(({ from }) => normalizePath(from)));
  const added = [...posts]
    .filter(({ isPage, file }) => isPage && existsSync(join(contentDir, file)))
    .flatMap(({ aliases, url }) => aliases.map((from) => ({ from, to: url })))
    .filter(({ from }) => !known.has(normalizePath(from)));
  if (added.length === 0) return;
  editList(contentDir, REDIRECTS_FILE, ({ add }) => {
    for (const redirect of added) add(redirect);
  });
}
