import type { ImportContext } from '../imported-article.ts';
import type { Post, PostImage } from '../post.ts';

/**
 * An image next to the article, with the alternative text that every image needs. Undefined if none of its addresses leads to a file.
 * The credit is empty if neither the image, the mapping nor the post names one.
 */
export function pictureOf(
  image: PostImage,
  sources: readonly string[],
  post: Post,
  file: string,
  { media, losses, mapping, source }: Pick<ImportContext, 'media' | 'losses' | 'mapping' | 'source'>,
): { src: string; alt: string; credit: string } | undefined {
  const src = sources
    .map((each) => media.take(each, file, source.picture?.(each, post)))
    .find((found) => found !== undefined);
  if (src === undefined) return undefined;
  if (image.alt === '') losses.add('made-alt', image.src, post.title, post.place);
  const alt = image.alt || image.caption || image.title || post.title;
  return { src, alt, credit: image.credit || mapping.credit || post.source };
}
