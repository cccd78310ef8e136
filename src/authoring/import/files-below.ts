import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** A file, and its path with slashes below the folder that was named; of a file that was named itself only the name. */
export interface NamedFile {
  file: string;
  name: string;
}

/** The files with a matching name in a folder, sorted, without links that may lead out of it; or the file itself. */
export function filesBelow(path: string, pattern: RegExp): NamedFile[] {
  if (statSync(path).isFile()) return [{ file: path, name: basename(path) }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, name: relative(path, file).split(sep).join('/') }));
}
