import { isFormer } from '../views/former.ts';
import type { Collected } from './collect.ts';
import { foldersOf } from './overlay.ts';
import type { PlannedPage } from './plan.ts';
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
export function checkOldPaths({ plan, base }: Pick<Prepared, 'plan' | 'base'>, collected: Collected): void {
  const isNew = ({ group, file }: PlannedPage): boolean =>
    isFormer(group) && !Object.hasOwn(base.get(group)?.files ?? {}, file);
  const fresh = plan.render.filter(isNew);
  const lists = [
    ...[...collected.standing].map(([name, part]) => ({ name, has: (path: string) => part.has(path) })),
    ...[...collected.parts].map(([name, { files }]) => ({
      name,
      has: (path: string) => Object.hasOwn(files, path),
    })),
  ];
  const isFile = (path: string): boolean => lists.some(({ has }) => has(path));
  const isOther = (path: string): boolean => lists.some(({ name, has }) => !isFormer(name) && has(path));
  const taken = fresh.filter(({ file }) => isOther(file) || foldersOf(file).some(isFile));
  if (taken.length > 0) throw new OldPathError(taken.map(({ path }) => path));
}
