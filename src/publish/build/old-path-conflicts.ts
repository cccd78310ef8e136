import { ContentError, diagnostic } from '../../archive/diagnostic.ts';
import { placeOfOldPath } from '../../loader/old-path-place.ts';
import { foldersOf } from '../../archive/normalize-path.ts';
import { isFormer } from '../../views/redirect-pages.ts';
import type { AssembledOutput } from '../output/assembled-output.ts';
import type { PlannedPage } from './changed-pages.ts';
import type { BuildPlan } from './plan-build.ts';

/** Rejects new old paths that would replace a file of the site or need it to be a folder. Throws a ContentError. */
export function checkOldPaths(
  { pages, base, site }: Pick<BuildPlan, 'pages' | 'base' | 'site'>,
  { unchanged, parts }: Pick<AssembledOutput, 'unchanged' | 'parts'>,
  contentDir: string,
): void {
  const isNew = ({ group, file }: PlannedPage): boolean =>
    isFormer(group) && !Object.hasOwn(base.get(group)?.files ?? {}, file);
  const lists = [
    ...[...unchanged].map(([name, part]) => ({ name, has: (path: string) => part.has(path) })),
    ...[...parts].map(([name, { files }]) => ({ name, has: (path: string) => Object.hasOwn(files, path) })),
  ];
  const isFile = (path: string): boolean => lists.some(({ has }) => has(path));
  const isOther = (path: string): boolean => lists.some(({ name, has }) => !isFormer(name) && has(path));
  const conflicts = pages.toRender.filter(isNew).flatMap(({ path, file }) => {
    const taken = isOther(file) ? file : foldersOf(file).find(isFile);
    if (taken === undefined) return [];
    const place = placeOfOldPath(site.archive, contentDir, path);
    return [diagnostic(place, 'path-of-file', { path: path.replace(/index\.html$/, ''), file: taken })];
  });
  if (conflicts.length > 0) throw new ContentError(conflicts);
}
