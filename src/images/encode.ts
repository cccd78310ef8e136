import type { Sharp } from 'sharp';
import type { Picture } from '../archive/picture.ts';
import { packageVersion } from '../cache/package-version.ts';
import { type Format, isDrawing } from './variants.ts';

/** Increase it with each change of how files are encoded. */
const SETTINGS = 2;

/** Another encoder writes other bytes. Read from the package file: loading sharp takes 0.05 s, and most builds make no image. */
export const ENCODER = `sharp-${packageVersion('sharp')}-${SETTINGS}`;

/** At effort 3 a photo takes six times as long, and its AVIF files are a sixth smaller at the same likeness. */
const PHOTO = { quality: 58, effort: 0, chromaSubsampling: '4:2:0' } as const;
/** Effort 0 makes drawings 54 % larger than effort 3, effort 1 12 %. Half the colour resolution blurs coloured text. */
const DRAWING = { quality: 55, effort: 1 } as const;

/** Sets the format of an image that is made from this picture. */
export function encodeAs(image: Sharp, format: Format, picture: Picture): Sharp {
  switch (format) {
    case 'avif':
      return image.avif(isDrawing(picture) ? DRAWING : PHOTO);
    case 'webp':
      return image.webp({ quality: 78 });
    case 'png':
      return image.png({ palette: true });
    case 'jpeg':
      // MozJPEG's files are a sixth smaller, and a photo takes a quarter longer, for browsers that few readers have.
      return image.jpeg({ quality: 75, progressive: true });
  }
}
