import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { CommandError } from '../../i18n/command-error.ts';
import type { CommandErrors } from '../../i18n/commands.ts';
import { isUnused, readMark } from './journal.ts';
import type { BuildSettings } from '../settings.ts';

/** The output folder cannot be used; it has not been changed. */
export class OutputError<K extends keyof CommandErrors> extends CommandError<K> {}

/**
 * Rejects a folder that is not writable or holds anything but a site of Nachlese, since a build removes files that are not its
 * own. Throws an OutputError.
 */
export function checkOutFolder({
  outDir,
  cacheDir,
  contentDir,
}: Pick<BuildSettings, 'outDir' | 'cacheDir' | 'contentDir'>): void {
  for (const folder of [cacheDir, contentDir])
    if (isWithin(folder, outDir)) throw new OutputError('outputHolds', { folder, outDir });
  if (isWithin(outDir, contentDir)) throw new OutputError('outputInContent', { outDir });
  if (!existsSync(outDir)) {
    makeParent(outDir);
    return;
  }
  requireWritable(outDir);
  if (readMark(outDir) === undefined && !isUnused(outDir)) throw new OutputError('outputForeign', { outDir });
}

/** Whether a folder is the same as another or within it. */
function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function makeParent(outDir: string): void {
  try {
    mkdirSync(dirname(outDir), { recursive: true });
  } catch (error) {
    throw new OutputError('outputNotMade', { folder: dirname(outDir), problem: (error as Error).message });
  }
  requireWritable(dirname(outDir));
}

function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new OutputError('outputNotWritable', { folder });
  }
}
