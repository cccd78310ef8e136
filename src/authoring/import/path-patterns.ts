import { matchesGlob } from 'node:path/posix';
import type { NamedFile } from './files-below.ts';
import { ImportError } from './import-error.ts';

/** Which files of a folder are read: glob patterns for their paths below it. */
export interface PathPatterns {
  include: readonly string[];
  exclude: readonly string[];
}

/** The files that the patterns choose. Throws an ImportError for a pattern that matches none, which is a slip. */
export function chosenFiles<T extends Pick<NamedFile, 'name'>>(
  files: readonly T[],
  { include, exclude }: PathPatterns,
): T[] {
  const among = (name: string, patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matchesGlob(name, pattern));
  const idle = [...include, ...exclude].find(
    (pattern) => files.length > 0 && !files.some(({ name }) => among(name, [pattern])),
  );
  if (idle !== undefined)
    throw new ImportError('idlePattern', { pattern: idle, example: files[0]?.name ?? '' });
  return files.filter(({ name }) => (include.length === 0 || among(name, include)) && !among(name, exclude));
}
