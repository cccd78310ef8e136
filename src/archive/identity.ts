import type { Article } from './article.ts';

/**
 * The inputs of an article other than the vocabularies: its file, the pictures that it shows, and its own fields, which
 * depend on their declarations, too.
 */
export function identityOf({ file, hash, image, bodyPictures, own }: Article): string {
  const pictures = Object.values(bodyPictures);
  const shown = image ? [image.picture, ...pictures] : pictures;
  const parts = [file, hash, ...(shown.length > 0 ? [JSON.stringify(shown)] : [])];
  return (own ? [...parts, JSON.stringify(own)] : parts).join(' ');
}
