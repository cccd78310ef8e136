import { join } from 'node:path';
import { byPath, isPackages, listFiles, pathIn, readFolder, statFile } from './file-list.ts';
import type { FileStamp } from './files.ts';
import { isJunk } from './junk.ts';

/** From this many changed folders on, as after a change of branch, listing everything is as fast and misses nothing. */
const MANY = 50;

/**
 * The files of the content folder as `listFiles` lists them, after entries of some folders have changed: only these folders are looked
 * at. `before` is the last list; the content folder itself is the empty path. Links may be followed in many ways, so content with links
 * is listed as a whole.
 */
export function listedAgain(
  contentDir: string,
  before: readonly FileStamp[],
  changed: ReadonlySet<string>,
): FileStamp[] {
  const everything = (): FileStamp[] => listFiles(contentDir, '', /(?:)/);
  if (changed.size > MANY || before.some(isLinked)) return everything();
  let files = before;
  for (const folder of [...changed].sort()) {
    const after = withFolder(contentDir, files, folder, changed);
    if (!after) return everything();
    files = after;
  }
  return [...files].sort(byPath);
}

const isLinked = ({ real, problem }: FileStamp): boolean => real !== undefined || problem !== undefined;

/** The files after the entries of one folder have changed; undefined if one is a link. */
function withFolder(
  contentDir: string,
  files: readonly FileStamp[],
  folder: string,
  changed: ReadonlySet<string>,
): FileStamp[] | undefined {
  const start = pathIn(folder, '');
  const isBelow = ({ file }: FileStamp): boolean => file.startsWith(start);
  const below = files.filter(isBelow);
  const now: FileStamp[] = [];
  for (const entry of readFolder(join(contentDir, folder))) {
    const { name } = entry;
    const file = pathIn(folder, name);
    if (isPackages(file, name)) continue;
    if (entry.isSymbolicLink()) return undefined;
    if (entry.isFile() && !isJunk(name)) now.push(statFile(contentDir, file));
    if (!entry.isDirectory() || name.startsWith('.')) continue;
    const known = changed.has(file) ? [] : below.filter((stamp) => stamp.file.startsWith(`${file}/`));
    now.push(...(known.length > 0 ? known : listFiles(contentDir, file, /(?:)/)));
  }
  return now.some(isLinked) ? undefined : [...files.filter((stamp) => !isBelow(stamp)), ...now];
}
