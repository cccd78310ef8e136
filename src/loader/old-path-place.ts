import type { Archive } from '../archive/archive.ts';
import type { Place } from '../archive/diagnostic.ts';
import { writtenPath } from './filled-fields.ts';
import { locateField } from './part-reader.ts';
import { normalizePath } from '../archive/normalize-path.ts';
import { REDIRECTS_FILE } from './redirects.ts';
import { REMOVALS_FILE } from './removals.ts';
import { readYaml } from './yaml-file.ts';

/** Where an old address is declared: its line in `redirects.yaml`, `removals.yaml` or an article's aliases. */
export function placeOfOldPath(
  { articles, redirects, removals }: Pick<Archive, 'articles' | 'redirects' | 'removals'>,
  contentDir: string,
  path: string,
): Place {
  const isSame = (other: string): boolean => normalizePath(other) === normalizePath(path);
  const owner = articles.find(({ aliases }) => aliases.some(isSame));
  if (owner) return locateField(contentDir, owner.file, ['aliases', owner.aliases.findIndex(isSame)]);
  const moved = redirects.findIndex(({ from }) => isSame(from));
  if (moved >= 0) return placeInList(contentDir, REDIRECTS_FILE, [moved, 'from']);
  return placeInList(contentDir, REMOVALS_FILE, [
    removals.findIndex((removal) => isSame(removal.path)),
    'path',
  ]);
}

function placeInList(contentDir: string, file: string, field: readonly PropertyKey[]): Place {
  const read = readYaml(contentDir, file);
  return Array.isArray(read) ? { file, line: 1, column: 1 } : read.locate(writtenPath(read.data, field));
}
