import type { Article, UnshownPicture } from '../archive/article.ts';
import type { Picture } from '../archive/picture.ts';
import { knownReadability } from './known-readability.ts';
import type { PictureFolders } from './original.ts';
import { unreadablePicture } from './produce.ts';
import { usedPictures } from './used.ts';

/**
 * The same articles without the pictures whose pixels cannot be read. Pictures outside git are kept: what is published must not depend on
 * whether their files are here.
 */
export async function withoutUnreadable(
  articles: readonly Article[],
  { contentDir }: PictureFolders,
  cacheDir: string,
): Promise<readonly Article[]> {
  const used = [...usedPictures(articles).values()].map(({ picture }) => picture);
  const known = await knownReadability(used, { contentDir }, cacheDir);
  const isUnreadable = ({ hash }: Picture): boolean => known.get(hash) === 'unreadable';
  if (!used.some(isUnreadable)) return articles;
  return articles.map((article) => withoutThose(article, isUnreadable));
}

function withoutThose(article: Article, isUnreadable: (picture: Picture) => boolean): Article {
  const { image, bodyPictures, unshown = [], ...others } = article;
  const inBody = Object.entries(bodyPictures);
  // A lead's path need not be known: it is in no body.
  const named = [...(image ? [['', image.picture] as const] : []), ...inBody];
  const left = named.flatMap(([src, picture]): UnshownPicture[] => {
    if (!isUnreadable(picture)) return [];
    const { file } = picture;
    return [{ src, file, problem: unreadablePicture(file, article.file) }];
  });
  if (left.length === 0) return article;
  return {
    ...others,
    ...(image && !isUnreadable(image.picture) && { image }),
    bodyPictures: Object.fromEntries(inBody.filter(([, picture]) => !isUnreadable(picture))),
    unshown: [...unshown, ...left],
  };
}
