import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import { writeAtomically } from '../cache/write-atomically.ts';
import { decodePicture } from './decode.ts';
import { ENCODER, encodeAs } from './encode.ts';
import { type PictureFolders, readOriginal } from './original.ts';
import { openSharp } from './open-sharp.ts';
import { type ShareCard, shareCardName } from './share-card.ts';
import type { PictureJob } from './used.ts';

/** Folder of finished image files by name. */
export const imageFolder = (cacheDir: string): string => join(cacheDir, 'images', ENCODER);

/** Removes the files of other encoders: the same files are encoded again, and a cache that CI keeps must not grow for ever. */
export function removeOtherEncoders(cacheDir: string): void {
  const folder = join(cacheDir, 'images');
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (name !== ENCODER) rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Writes the image files of a picture to the cache folder, except those that are there, and returns all paths by file name. Each
 * file is kept as soon as it is finished. Metadata (place, camera) is dropped. Warns of a picture that is damaged but shown. Throws a
 * ContentChangedError, or a ContentError if the file is not here or its pixels cannot be read.
 */
export async function producePicture(
  folders: PictureFolders,
  cacheDir: string,
  { picture, variants, article }: PictureJob,
  warn: (warning: Diagnostic) => void = () => undefined,
): Promise<Map<string, string>> {
  const paths = new Map(variants.map(({ name }) => [name, join(imageFolder(cacheDir), name)]));
  const missing = variants.filter(({ name }) => !existsSync(paths.get(name) as string));
  if (missing.length === 0) return paths;
  const { content } = readOriginal(folders, picture);
  const { file } = picture;
  const refuse = (): never => {
    throw new ContentError([unreadablePicture(file, article)]);
  };
  const { source, isDamaged } = await decodePicture(content, picture, missing).catch(refuse);
  for (const variant of missing) {
    const image = encodeAs(source(variant), variant.format, picture);
    const encoded = await image.toBuffer().catch(refuse);
    writeAtomically(paths.get(variant.name) as string, encoded, { flush: true });
  }
  if (isDamaged) warn(damagedPicture(file, article));
  return paths;
}

/** For a picture whose header is readable but not its pixels: a truncated file. */
export const unreadablePicture = (file: string, article: string): Diagnostic =>
  diagnostic({ file, line: 1, column: 1 }, 'image-unreadable', { src: file, article });

/** For a picture that is shown although the decoder rejects it at its strictest. */
export const damagedPicture = (file: string, article: string): Diagnostic =>
  diagnostic({ file, line: 1, column: 1 }, 'image-damaged', { src: file, article });

/** Writes a share card to the cache folder unless it is there, and returns its path. `fontFile` is the theme's, if it has one. */
export async function produceShareCard(
  cacheDir: string,
  card: ShareCard,
  fontFile?: string,
): Promise<string> {
  const path = join(imageFolder(cacheDir), shareCardName(card));
  if (existsSync(path)) return path;
  // The font library takes 0.06 s to load.
  const { shareCardSvg } = await import('./share-card-drawing.ts');
  const sharp = await openSharp();
  // With flat colours, leaving dither out makes the file no larger and takes a third of the time.
  const drawn = sharp(Buffer.from(shareCardSvg(card, fontFile))).png({ palette: true, effort: 1, dither: 0 });
  writeAtomically(path, await drawn.toBuffer(), { flush: true });
  return path;
}
