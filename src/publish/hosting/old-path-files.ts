import { ContentError, diagnostic } from '../../archive/diagnostic.ts';
import { placeOfOldPath } from '../../loader/old-path-place.ts';
import { foldersOf } from '../../archive/normalize-path.ts';
import { isFormer } from '../../views/redirect-pages.ts';
import type { Collected } from '../build/assemble-output.ts';
import type { PlannedPage } from '../build/changed-pages.ts';
import type { Prepared } from '../build/plan-build.ts';

/**
 * Refuses old addresses that are new and would take the place of another file of the site, or make a folder of it. Throws a
 * ContentError.
 */
export function checkOldPaths(
  { plan, base, site }: Pick<Prepared, 'plan' | 'base' | 'site'>,
  { standing, parts }: Pick<Collected, 'standing' | 'parts'>,
  contentDir: string,
): void {
  const isNew = ({ group, file }: PlannedPage): boolean =>
    isFormer(group) && !Object.hasOwn(base.get(group)?.files ?? {}, file);
  const lists = [
    ...[...standing].map(([name, part]) => ({ name, has: (path: string) => part.has(path) })),
    ...[...parts].map(([name, { files }]) => ({ name, has: (path: string) => Object.hasOwn(files, path) })),
  ];
  const isFile = (path: string): boolean => lists.some(({ has }) => has(path));
  const isOther = (path: string): boolean => lists.some(({ name, has }) => !isFormer(name) && has(path));
  const found = plan.render.filter(isNew).flatMap(({ path, file }) => {
    const taken = isOther(file) ? file : foldersOf(file).find(isFile);
    if (taken === undefined) return [];
    const place = placeOfOldPath(site.archive, contentDir, path);
    return [diagnostic(place, 'path-of-file', { path: path.replace(/index\.html$/, ''), file: taken })];
  });
  if (found.length > 0) throw new ContentError(found);
}
