import { topOf } from '../archive/site-file.ts';

/** What stands at the paths of a site. */
export interface LivePaths {
  /** Whether a page may lie below this folder of the site, or be this file. FormattedFinding at once, as it is asked of every former address. */
  mayHold(top: string): boolean;
  /** Whether a page is at this path. */
  has(path: string): boolean;
}

/** These paths of pages. */
export function livePathsOf(paths: Iterable<string>): LivePaths {
  const known = new Set(paths);
  const tops = new Set([...known].map((path) => topOf(path.slice(1))));
  return { mayHold: (top) => tops.has(top), has: (path) => known.has(path) };
}
