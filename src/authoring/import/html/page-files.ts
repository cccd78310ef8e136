import { filesBelow, type NamedFile } from '../files-below.ts';
import { chosenFiles, type PathPatterns } from '../path-patterns.ts';

/** The pages in folders, sorted, and those that were named themselves, which need to match nothing. */
export function pageFiles(paths: readonly string[], patterns: PathPatterns): NamedFile[] {
  const groups = paths.map((path) => filesBelow(path, /\.x?html?$/i));
  const isNamed = ({ file }: NamedFile): boolean => paths.includes(file);
  const chosen = new Set(
    chosenFiles(
      groups.flat().filter((file) => !isNamed(file)),
      patterns,
    ),
  );
  return groups.flat().filter((file) => isNamed(file) || chosen.has(file));
}

/** The address of a page: an `index.html` stands for its folder. */
export const addressOfFile = (name: string): string =>
  `/${name}`.replace(/\/(?:index|default)\.x?html?$/i, '/');
