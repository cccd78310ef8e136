import { readBlobs } from '../provenance/git.ts';
import type { RenderContext } from './context.ts';

/** Articles whose versions are read together: starting git takes longer than reading them. */
const ARTICLES = 200;

let cached: ReadonlyMap<string, Buffer> = new Map();

/**
 * Blob contents for successive pages of versions. Reading one article's blobs prefetches those of the following articles, whose
 * pages are likely to be next. `file` is the article's.
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
