import { matchesGlob } from 'node:path/posix';
import { filesBelow, type NamedFile } from '../files-below.ts';

/** Which files of a folder are pages: glob patterns for their paths below it. */
export interface PagePatterns {
  include: readonly string[];
  exclude: readonly string[];
}

/** The pages in a folder, sorted, or a page that was named itself, which needs to match nothing. */
export function pageFiles(path: string, { include, exclude }: PagePatterns): NamedFile[] {
  const among = (name: string, patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matchesGlob(name, pattern));
  return filesBelow(path, /\.x?html?$/i).filter(
    ({ file, name }) =>
      file === path || ((include.length === 0 || among(name, include)) && !among(name, exclude)),
  );
}

/** The address of a page: an `index.html` stands for its folder. */
export const addressOfFile = (name: string): string =>
  `/${name}`.replace(/\/(?:index|default)\.x?html?$/i, '/');
