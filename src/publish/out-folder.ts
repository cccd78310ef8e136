import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { readMark } from './journal.ts';
import type { BuildSettings } from './settings.ts';

/** The output folder cannot be used; nothing was touched. */
export class OutputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OutputError';
  }
}

/** Refuses a folder that cannot be written, or that holds something else than a site of ours: a build removes what is not its own. */
export function checkOutFolder({
  outDir,
  cacheDir,
  contentDir,
}: Pick<BuildSettings, 'outDir' | 'cacheDir' | 'contentDir'>): void {
  for (const folder of [cacheDir, contentDir])
    if (isWithin(folder, outDir))
      throw new OutputError(
        `${folder} lies in the output folder ${outDir}, from which a build removes what is not its own. Choose another with --out.`,
      );
  if (isWithin(outDir, contentDir))
    throw new OutputError(
      `The output folder ${outDir} lies in the content folder. Choose another with --out.`,
    );
  if (!existsSync(outDir)) {
    makeParent(outDir);
    return;
  }
  requireWritable(outDir);
  if (readMark(outDir) === undefined && readdirSync(outDir).length > 0) {
    throw new OutputError(
      `${outDir} holds files that Nachlese did not make, and a build would remove them. Empty the folder, or choose another with --out.`,
    );
  }
}

/** Whether a folder is another one or lies in it. */
function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function makeParent(outDir: string): void {
  try {
    mkdirSync(dirname(outDir), { recursive: true });
  } catch (error) {
    throw new OutputError(
      `${dirname(outDir)} cannot be made: ${(error as Error).message}. Choose another folder with --out.`,
    );
  }
  requireWritable(dirname(outDir));
}

function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new OutputError(
      `${folder} cannot be written. Give yourself the right to write there, or choose another with --out.`,
    );
  }
}
