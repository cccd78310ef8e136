import { FORMER } from '../views/pages.ts';
import type { Collected } from './collect.ts';
import { foldersOf } from './overlay.ts';
import type { Prepared } from './prepare.ts';

/** The page of an old address would lie where the site has a file of its own. */
export class OldPathError extends Error {
  constructor(paths: readonly string[]) {
    super(
      `The site has files of its own where these old addresses are: ${paths.join(', ')}. Take them out of redirects.yaml, removals.yaml ` +
        'or the aliases of an article; nothing was written.',
    );
    this.name = 'OldPathError';
  }
}

/** Refuses old addresses that are new and would take the place of another file, or make a folder of it. */
export function checkOldPaths({ plan }: Pick<Prepared, 'plan'>, { standing, parts }: Collected): void {
  const fresh = plan.render.filter(({ group }) => group === FORMER);
  if (fresh.length === 0) return;
  const lists = [...standing, ...parts].map(([name, { files }]) => [name, files] as const);
  const isFile = (path: string): boolean => lists.some(([, files]) => Object.hasOwn(files, path));
  const isOther = (path: string): boolean =>
    lists.some(([name, files]) => name !== FORMER && Object.hasOwn(files, path));
  const taken = fresh.filter(({ file }) => isOther(file) || foldersOf(file).some(isFile));
  if (taken.length > 0) throw new OldPathError(taken.map(({ path }) => path));
}
