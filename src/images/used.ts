import type { Article } from '../archive/article.ts';
import type { Picture } from '../archive/picture.ts';
import { type Role, shareVariant, type Variant, variantsOf } from './variants.ts';

export interface Job {
  picture: Picture;
  variant: Variant;
}

/** Every image file that the pages of these articles refer to, each once, by name. */
export function imageJobs(articles: readonly Article[]): Map<string, Job> {
  const jobs = new Map<string, Job>();
  const add = (picture: Picture, role: Role): void => {
    for (const variant of variantsOf(picture, role)) jobs.set(variant.name, { picture, variant });
  };
  for (const { image, bodyPictures } of articles) {
    if (image) {
      add(image.picture, 'lead');
      add(image.picture, 'card');
      const variant = shareVariant(image.picture);
      jobs.set(variant.name, { picture: image.picture, variant });
    }
    for (const picture of Object.values(bodyPictures)) add(picture, 'body');
  }
  return jobs;
}
