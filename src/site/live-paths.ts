import { topOf } from '../archive/site-file.ts';

/** The paths of a site's pages. */
export interface LivePaths {
  /** Whether any page may be at this file or below this top-level folder. Fast, since it is called for every former address. */
  mayHold(top: string): boolean;
  /** Whether a page is at this path. */
  has(path: string): boolean;
}

/** Live paths of a list of pages. */
export function livePathsOf(paths: Iterable<string>): LivePaths {
  const all = new Set(paths);
  const tops = new Set([...all].map((path) => topOf(path.slice(1))));
  return { mayHold: (top) => tops.has(top), has: (path) => all.has(path) };
}
