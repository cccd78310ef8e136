import type { Picture } from './picture.ts';

/** The list of pictures that lie outside git, in the content folder. */
export const MEDIA_FILE = 'media.json';

/** What a build must know of a picture that it does not have. */
export interface MediaEntry extends Pick<
  Picture,
  'hash' | 'width' | 'height' | 'format' | 'isTransparent' | 'isAnimated'
> {
  /** Of the content, in hexadecimal; Git LFS names it in its pointers. */
  sha256: string;
  bytes: number;
}

/** By path relative to the content folder, as if the pictures were there. */
export type Media = Readonly<Record<string, MediaEntry>>;

/** The picture of an entry, in the form in which a file is measured. */
export function pictureOf(file: string, entry: MediaEntry): Picture {
  const { hash, width, height, format, isTransparent, isAnimated } = entry;
  return {
    ...{ file, hash, width, height, format },
    ...(isTransparent && { isTransparent }),
    ...(isAnimated && { isAnimated }),
  };
}
