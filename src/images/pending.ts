import { existsSync, readdirSync } from 'node:fs';
import type { Article } from '../archive/article.ts';
import type { Picture } from '../archive/picture.ts';
import { imageFolder } from './produce.ts';
import { usedPictures, variantsUsed } from './used.ts';

/**
 * The same articles, with a mark on each picture of which the cache folder lacks a file other than the fallback, so pages do not
 * refer to it.
 */
export function markPending(articles: readonly Article[], cacheDir: string): readonly Article[] {
  const folder = imageFolder(cacheDir);
  const finished = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const pending = new Set<string>();
  for (const [hash, used] of usedPictures(articles))
    if (!variantsUsed(used).every(({ name }) => finished.has(name))) pending.add(hash);
  if (pending.size === 0) return articles;
  const marked = (picture: Picture): Picture =>
    pending.has(picture.hash) ? { ...picture, isPending: true } : picture;
  return articles.map((article) => ({
    ...article,
    ...(article.image && { image: { ...article.image, picture: marked(article.image.picture) } }),
    bodyPictures: Object.fromEntries(
      Object.entries(article.bodyPictures).map(([src, picture]) => [src, marked(picture)]),
    ),
  }));
}
