import { sep } from 'node:path';

/** What Vite may follow below the newsroom's folder; `src` is this program's own, if it is developed there. */
const WATCHED: ReadonlySet<string> = new Set(['theme', 'public', 'src']);

/**
 * Whether Vite's watcher leaves a path alone. By itself it looks at every file below the newsroom's folder before it answers: articles,
 * pictures, caches, old output.
 */
export function unwatchedBelow(root: string): (path: string) => boolean {
  const start = slashed(`${root}/`);
  return (path) => {
    const below = slashed(path);
    if (!below.startsWith(start)) return false;
    const end = below.indexOf('/', start.length);
    return end >= 0 && !WATCHED.has(below.slice(start.length, end));
  };
}

/** The watcher may write paths with slashes on every system. */
export const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
