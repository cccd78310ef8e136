import type { Article } from '../archive/article.ts';
import type { Focus } from '../archive/focus.ts';
import type { Picture } from '../archive/picture.ts';
import { type Role, shareVariant, type Variant, variantsOf } from './variants.ts';

/** Image files to produce from one picture. */
export interface PictureJob {
  picture: Picture;
  variants: readonly Variant[];
  /** The file of an article that shows it: for messages. */
  article: string;
}

/** A picture and the roles in which pages show it: lead and card of an article, or in a body. */
export interface UsedPicture {
  picture: Picture;
  uses: ReadonlySet<'article' | 'body'>;
  /** What articles with this picture say of it: a shared link of each crops it its own way. */
  focuses: ReadonlySet<Focus | undefined>;
  /** The file of the first article that shows it. */
  article: string;
}

/** The pictures on the pages of these articles, by content hash. */
export function usedPictures(articles: readonly Article[]): Map<string, UsedPicture> {
  const used = new Map<
    string,
    UsedPicture & { uses: Set<'article' | 'body'>; focuses: Set<Focus | undefined> }
  >();
  const add = (article: string, picture: Picture, use: 'article' | 'body'): void => {
    const known = used.get(picture.hash) ?? { picture, uses: new Set(), focuses: new Set(), article };
    known.uses.add(use);
    if (use === 'article') known.focuses.add(picture.focus);
    used.set(picture.hash, known);
  };
  for (const { file, image, bodyPictures } of articles) {
    if (image) add(file, image.picture, 'article');
    for (const picture of Object.values(bodyPictures)) add(file, picture, 'body');
  }
  return used;
}

/** Every image file of a picture that pages refer to, each once. */
export function variantsUsed({ picture, uses, focuses }: Omit<UsedPicture, 'article'>): Variant[] {
  const roles: Role[] = [
    ...(uses.has('article') ? (['lead', 'card'] as const) : []),
    ...(uses.has('body') ? (['body'] as const) : []),
  ];
  const variants = roles.flatMap((role) => variantsOf(picture, role));
  for (const focus of focuses) variants.push(shareVariant({ ...picture, focus }));
  return [...new Map(variants.map((variant) => [variant.name, variant])).values()];
}

/** Every image file that the pages of these articles refer to, by picture. */
export const pictureJobs = (articles: readonly Article[]): PictureJob[] =>
  [...usedPictures(articles).values()].map((used) => ({
    picture: used.picture,
    article: used.article,
    variants: variantsUsed(used),
  }));
