import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { ContentChangedError } from '../archive/content-changed-error.ts';
import { ContentError, diagnostic } from '../archive/diagnostic.ts';
import { blobId } from '../cache/blob-id.ts';
import { packageVersion } from '../cache/package-version.ts';
import { writeAtomically } from '../cache/write-atomically.ts';
import { type ShareCard, shareCardName } from './share-card.ts';
import type { Job } from './used.ts';
import { MAX_SIDE } from './variants.ts';

/** Another encoder version writes other bytes. Read from the package file: loading sharp takes 0.05 s, and most builds make no image. */
export const ENCODER = `sharp-${packageVersion('sharp')}`;

/** Writes an image file to the cache folder unless it is there, and returns its path. Metadata (place, camera) is dropped. Throws a ContentChangedError. */
export async function produceImage(
  contentDir: string,
  cacheDir: string,
  { picture, variant }: Job,
): Promise<string> {
  const folder = join(cacheDir, 'images', ENCODER);
  const path = join(folder, variant.name);
  if (existsSync(path)) return path;
  const content = readFileSync(join(contentDir, picture.file));
  if (blobId(content) !== picture.hash) throw new ContentChangedError(picture.file);
  const { default: sharp } = await import('sharp');
  const image = sharp(content, { animated: variant.moves ?? false })
    .autoOrient()
    .resize(
      variant.height === undefined
        ? { width: variant.width, height: MAX_SIDE, fit: 'inside' }
        : { width: variant.width, height: variant.height, fit: 'cover' },
    );
  if (variant.onWhite) image.flatten({ background: '#fff' });
  const encoded = await encode(image, variant.format)
    .toBuffer()
    .catch(() => {
      // The header is readable but the pixels are not: a truncated file.
      const place = { file: picture.file, line: 1, column: 1 };
      throw new ContentError([diagnostic(place, 'image-unreadable', { src: picture.file })]);
    });
  writeAtomically(path, encoded, { flush: true });
  return path;
}

/** Writes a share card to the cache folder unless it is there, and returns its path. `fontFile` is the theme's, if it has one. */
export async function produceShareCard(
  cacheDir: string,
  card: ShareCard,
  fontFile?: string,
): Promise<string> {
  const folder = join(cacheDir, 'images', ENCODER);
  const path = join(folder, shareCardName(card));
  if (existsSync(path)) return path;
  // The font library takes 0.06 s to load.
  const { shareCardSvg } = await import('./share-card-drawing.ts');
  const { default: sharp } = await import('sharp');
  // With flat colours, leaving dither out makes the file no larger and takes a third of the time.
  const drawn = sharp(Buffer.from(shareCardSvg(card, fontFile))).png({ palette: true, effort: 1, dither: 0 });
  writeAtomically(path, await drawn.toBuffer(), { flush: true });
  return path;
}

function encode(image: Sharp, format: Job['variant']['format']): Sharp {
  switch (format) {
    case 'avif':
      return image.avif({ quality: 55, effort: 3 });
    case 'webp':
      return image.webp({ quality: 78 });
    case 'png':
      return image.png({ palette: true });
    case 'jpeg':
      return image.jpeg({ quality: 78, mozjpeg: true });
  }
}
