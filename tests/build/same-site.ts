import { expect } from 'vitest';
import { indexAt, indexPath, type SiteFiles, visibleSearch } from '../search/visible-search.ts';
import { readable } from './file-tree.ts';

/** Every file of a site by path, in Latin-1, see `fileTree`. */
type Tree = Readonly<Record<string, string>>;

const filesOf =
  (tree: Tree): SiteFiles =>
  (path) => {
    const content = tree[path];
    if (content === undefined) throw new Error(`The site lacks ${path}`);
    return Buffer.from(content, 'latin1');
  };

/** Whether the search of a site keeps indexes of which articles have changed. */
export function hasChanges(tree: Tree): boolean {
  return indexAt(filesOf(tree), indexPath(Object.keys(tree))).slices.some(
    ({ changes }) => changes !== undefined,
  );
}

/**
 * Compares an incremental build with a full one. Every file must be the same. Only if articles changed beside their indexes, the files
 * of the search are other ones; then readers must find the same articles, with the same texts and filters, in the same order.
 */
export function expectSameSite(incremental: Tree, whole: Tree): void {
  expect(hasChanges(whole)).toBe(false);
  if (!hasChanges(incremental)) {
    expect(readable(incremental)).toEqual(readable(whole));
    return;
  }
  expect(readable(withoutSearch(incremental))).toEqual(readable(withoutSearch(whole)));
  const [ours, theirs] = [incremental, whole].map((tree) =>
    visibleSearch(filesOf(tree), indexPath(Object.keys(tree))),
  );
  expect(ours).toEqual(theirs);
}

/** The same for the texts of two manifests. `isSame`: every file is the same. */
export function expectSameManifest(incremental: string, whole: string, isSame: boolean): void {
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .slice(1)
      .filter((line) => isSame || !line.startsWith('"search-'));
  expect(lines(incremental)).toEqual(lines(whole));
}

/** Everything but the indexes and texts, which the mark of the build depends on. The search page is in the same folder. */
function withoutSearch(tree: Tree): Tree {
  const folder = indexPath(Object.keys(tree)).replace(/[^/]+$/, '');
  const isOther = (path: string): boolean =>
    (!path.startsWith(folder) || path.endsWith('.html')) && path !== '.nachlese-build';
  return Object.fromEntries(Object.entries(tree).filter(([path]) => isOther(path)));
}
