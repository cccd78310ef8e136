import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { twinNames } from '../../loader/disk-path.ts';
import { CommandError } from '../../i18n/command-error.ts';
import { BUNDLE } from './bundle.ts';
import type { AssembledOutput } from '../output/assembled-output.ts';
import { filesBelow } from '../output/files-below.ts';

/** A public file has the path of a generated file. */
export class PublicFileError extends CommandError<'publicFiles'> {
  constructor(paths: readonly string[]) {
    super('publicFiles', { paths: paths.join(', ') });
  }
}

/** Two public files would share an address, since addresses are in Unicode's normalization form C. */
export class PublicTwinsError extends CommandError<'publicTwins'> {
  constructor(paths: readonly string[]) {
    super('publicTwins', { paths: paths.join(', ') });
  }
}

/** Rejects public files that would replace another file. Throws a PublicFileError or a PublicTwinsError. */
export function checkPublicFiles(root: string, { unchanged, parts }: AssembledOutput): void {
  const isOurs = ([name]: readonly [string, unknown]): boolean => name !== BUNDLE;
  const changed = [...parts].filter(isOurs).map(([, part]) => part);
  const same = [...unchanged].filter(isOurs).map(([, part]) => part);
  const isTaken = (path: string): boolean =>
    changed.some(({ files }) => Object.hasOwn(files, path)) || same.some((part) => part.has(path));
  const folder = join(root, 'public');
  const files = existsSync(folder) ? filesBelow(folder) : [];
  const twins = twinNames(files).map((path) => `public/${path}`);
  if (twins.length > 0) throw new PublicTwinsError(twins);
  const taken = files.filter((path) => isTaken(path.normalize('NFC')));
  if (taken.length > 0) throw new PublicFileError(taken.map((path) => `public/${path}`));
}
