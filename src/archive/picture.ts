import type { Focus } from './focus.ts';

/** An image file of an article, as measured by the catalog. Width and height are pixels after EXIF rotation. */
export interface Picture {
  /** Path relative to the content folder. */
  file: string;
  /** Git blob id of the file. */
  hash: string;
  width: number;
  height: number;
  /** The file's format, detected from its bytes: `png`, `jpeg`, `webp`, `avif`, `gif`. */
  format: string;
  /** The background shows through. */
  isTransparent?: true;
  /** An animated GIF or WebP. */
  isAnimated?: true;
  /** What an article says of its own image. */
  focus?: Focus | undefined;
  /** Only its fallback is shown: the other files are left to a later build. */
  isPending?: true;
}
