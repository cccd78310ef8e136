import { readBlobs } from '../provenance/git.ts';
import type { RenderContext } from './context.ts';

/** Articles whose versions are read at once: a process of git takes longer than the reading. */
const ARTICLES = 200;

let cached: ReadonlyMap<string, Buffer> = new Map();

/**
 * Contents of blobs for one page of versions after the other: those of the following articles come along, as their pages are
 * likely to be next. `file` is the article's.
 */
export function prefetchBlobs(
  contentDir: string,
  blobs: readonly string[],
  file: string,
  versions: RenderContext['versions'],
): ReadonlyMap<string, Buffer> {
  if (blobs.every((blob) => cached.has(blob))) return cached;
  const files = Object.keys(versions);
  const next = files.slice(Math.max(files.indexOf(file), 0)).slice(0, ARTICLES);
  const more = next.flatMap((name) => (versions[name] ?? []).map(({ blob }) => blob));
  cached = readBlobs(contentDir, [...new Set([...blobs, ...more])]);
  return cached;
}
