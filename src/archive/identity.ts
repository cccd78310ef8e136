import type { Article } from './article.ts';

/** The inputs of an article other than the vocabularies: its file and the pictures that it shows. */
export function identityOf({ file, hash, image, bodyPictures }: Article): string {
  const pictures = Object.values(bodyPictures);
  const shown = image ? [image.picture, ...pictures] : pictures;
  return shown.length === 0 ? `${file} ${hash}` : `${file} ${hash} ${JSON.stringify(shown)}`;
}
