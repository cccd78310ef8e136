import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { ContentError, diagnostic } from '../archive/diagnostic.ts';
import { type ShareCard, shareCardName } from './share-card.ts';
import type { Job } from './used.ts';

/** Another encoder makes other bytes. Told by its package: the library takes 0.05 s to load, and most builds make no image. */
export const ENCODER = `sharp-${versionOf('sharp')}`;

function versionOf(name: string): string {
  const path = findPackageJSON(name, import.meta.url) as string;
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Makes an image file in the cache folder unless it is there, and returns its path. Metadata (place, camera) is dropped. */
export async function produceImage(
  contentDir: string,
  cacheDir: string,
  { picture, variant }: Job,
): Promise<string> {
  const folder = join(cacheDir, 'images', ENCODER);
  const path = join(folder, variant.name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  const { default: sharp } = await import('sharp');
  const image = sharp(join(contentDir, picture.file))
    .autoOrient()
    .resize({
      width: variant.width,
      ...(variant.height !== undefined && { height: variant.height, fit: 'cover' }),
    });
  try {
    await encode(image, variant.format).toFile(temporary);
  } catch {
    // The header could be read, the pixels could not: a truncated file.
    const place = { file: picture.file, line: 1, column: 1 };
    throw new ContentError([diagnostic(place, 'image-unreadable', { src: picture.file })]);
  }
  renameSync(temporary, path);
  return path;
}

/** Makes the picture of a card in the cache folder unless it is there, and returns its path. */
export async function produceShareCard(cacheDir: string, card: ShareCard): Promise<string> {
  const folder = join(cacheDir, 'images', ENCODER);
  const path = join(folder, shareCardName(card));
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  // What reads fonts takes 0.06 s to load, too.
  const { shareCardSvg } = await import('./share-card-drawing.ts');
  const { default: sharp } = await import('sharp');
  // Flat colours: without dither the file is no larger, and made in a third of the time.
  await sharp(Buffer.from(shareCardSvg(card)))
    .png({ palette: true, effort: 1, dither: 0 })
    .toFile(temporary);
  renameSync(temporary, path);
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
