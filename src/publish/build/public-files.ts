import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { twinNames } from '../../loader/disk-path.ts';
import { CommandError } from '../../i18n/command-error.ts';
import { BUNDLE } from './bundle.ts';
import type { Collected } from './assemble-output.ts';
import { filesBelow } from '../output/files-below.ts';

/** A public file stands where the site has a file of its own. */
export class PublicFileError extends CommandError<'publicFiles'> {
  constructor(paths: readonly string[]) {
    super('publicFiles', { paths: paths.join(', ') });
  }
}

/** Two public files would get one address: those of the site are in Unicode's form C. */
export class PublicTwinsError extends CommandError<'publicTwins'> {
  constructor(paths: readonly string[]) {
    super('publicTwins', { paths: paths.join(', ') });
  }
}

/** Refuses public files that would take the place of another file. */
export function checkPublicFiles(root: string, { standing, parts }: Collected): void {
  const own = ([name]: readonly [string, unknown]): boolean => name !== BUNDLE;
  const made = [...parts].filter(own).map(([, part]) => part);
  const old = [...standing].filter(own).map(([, part]) => part);
  const isTaken = (path: string): boolean =>
    made.some(({ files }) => Object.hasOwn(files, path)) || old.some((part) => part.has(path));
  const folder = join(root, 'public');
  const files = existsSync(folder) ? filesBelow(folder) : [];
  const twins = twinNames(files).map((path) => `public/${path}`);
  if (twins.length > 0) throw new PublicTwinsError(twins);
  const taken = files.filter((path) => isTaken(path.normalize('NFC')));
  if (taken.length > 0) throw new PublicFileError(taken.map((path) => `public/${path}`));
}
