import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { isLfsPointer } from '../archive/lfs-pointer.ts';
import { blobId } from '../cache/blob-id.ts';
import type { Picture } from '../archive/picture.ts';

/** Why a file cannot be shown as a picture. */
export type Refusal =
  | { why: 'image-unreadable' }
  | { why: 'image-lfs' }
  | { why: 'image-format'; format: string }
  | { why: 'image-pixels'; width: number; height: number; frames: number };

export const PICTURE_FORMATS = ['png', 'jpeg', 'webp', 'avif', 'gif'] as const;

/** The limit for the pixels of all frames. A small file can claim any number, and each takes four bytes of memory when decoded. */
export const MAX_PIXELS = 268_000_000;

/** Reads a picture's format and size from its bytes, whatever its name, or returns why it cannot be shown. */
export async function measurePicture(contentDir: string, file: string): Promise<Picture | Refusal> {
  const content = readFileSync(join(contentDir, file));
  if (content.length === 0) return { why: 'image-unreadable' };
  if (isLfsPointer(content)) return { why: 'image-lfs' };
  const foreign = foreignFormat(content);
  if (foreign !== undefined) return { why: 'image-format', format: foreign };
  // Loaded on demand: in most builds every picture is cached.
  const { default: sharp } = await import('sharp');
  const metadata = await sharp(content, { limitInputPixels: false, failOn: 'none' })
    .metadata()
    .catch(() => undefined);
  if (!metadata) return { why: 'image-unreadable' };
  const { format, compression, autoOrient, orientation = 1, pages = 1, hasAlpha } = metadata;
  const name = format === 'heif' && compression === 'av1' ? 'avif' : format;
  if (!PICTURE_FORMATS.some((format) => format === name))
    return { why: 'image-format', format: name.toUpperCase() };
  const { width, height } = autoOrient;
  if (width * height * pages > MAX_PIXELS) return { why: 'image-pixels', width, height, frames: pages };
  return {
    ...{ file, hash: blobId(content), width, height, format: name },
    ...(hasAlpha &&
      (await isTransparent(sharp(content, { failOn: 'none' }))) && { isTransparent: true as const }),
    // sharp rotates only still pictures. Cameras make no animations, so a rotated one is treated as still.
    ...(pages > 1 && name !== 'avif' && orientation === 1 && { isAnimated: true as const }),
  };
}

/** Inspects the alpha channel, since many pictures have one that is fully opaque. */
const isTransparent = (image: Sharp): Promise<boolean> =>
  image.stats().then(
    ({ isOpaque }) => !isOpaque,
    () => false, // unreadable: the check and the build decode every picture and report it
  );

/** The first bytes of picture formats that browsers or the encoder do not read. */
const FOREIGN: readonly [format: string, start: RegExp][] = [
  ['SVG', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?svg[\s>]/s],
  ['HEIC', /^....ftyp(?:hei[cxms]|hev[cxms])/s],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['BMP', /^BM.{4}\0{4}/s],
  ['ICO', /^\0\0\x01\0/],
  ['PSD', /^8BPS/],
  ['PDF', /^%PDF-/],
  ['JPEG XL', /^(?:\xff\x0a|\0\0\0\x0cJXL )/],
  ['JPEG 2000', /^(?:\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/],
];

function foreignFormat(content: Buffer): string | undefined {
  const start = content.toString('latin1', 0, 1000);
  return FOREIGN.find(([, pattern]) => pattern.test(start))?.[0];
}
