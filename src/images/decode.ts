import type { Sharp } from 'sharp';
import type { Picture } from '../archive/picture.ts';
import { MAX_SIDE, type Variant } from './variants.ts';
import { openSharp } from './open-sharp.ts';
import { type Readability, readabilityOf } from './readability.ts';

/** Returns a new image with the size of a variant. */
export type ImageSource = (variant: Variant) => Sharp;

export interface DecodedPicture {
  source: ImageSource;
  /** Bytes are wrong or missing at the end. */
  isDamaged: boolean;
}

/**
 * Decodes a picture once for all of these variants, no larger than they need. Animated variants are decoded one by one: their
 * frames do not fit into one image. A picture that the decoder rejects at its strictest, but that can be shown, is read without complaint.
 * Rejects if the pixels cannot be read.
 */
export async function decodePicture(
  content: Buffer,
  picture: Picture,
  variants: readonly Variant[],
): Promise<DecodedPicture> {
  // Of animations, the still variants need only the first frame, but all frames must be readable.
  if (picture.isAnimated) return decodeAs(await readabilityOf(content, true), content, picture, variants);
  return decodeAs('whole', content, picture, variants).catch(async () =>
    decodeAs(await readabilityOf(content), content, picture, variants),
  );
}

async function decodeAs(
  readability: Readability,
  content: Buffer,
  picture: Picture,
  variants: readonly Variant[],
): Promise<DecodedPicture> {
  if (readability === 'unreadable') throw new Error('The pixels cannot be read');
  const isDamaged = readability === 'damaged';
  const options = isDamaged ? ({ failOn: 'none' } as const) : {};
  const sharp = await openSharp();
  const still = variants.filter(({ moves }) => !moves);
  const pixels =
    still.length > 0 ? await pixelsOf(sharp(content, options), widthFor(picture, still)) : undefined;
  const source: ImageSource = (variant) => {
    const { width, height, focus, moves, onWhite } = variant;
    const image = moves
      ? sharp(content, { ...options, animated: true }).autoOrient()
      : sharp(pixels?.data, pixels);
    image.resize(
      height === undefined
        ? { width, height: MAX_SIDE, fit: 'inside' }
        : { width, height, fit: 'cover', position: positionOf(focus) },
    );
    return onWhite ? image.flatten({ background: '#fff' }) : image;
  };
  return { source, isDamaged };
}

/** The library's words: it names the side before the height, `left top`. */
const positionOf = (focus: Variant['focus']): string => focus?.split(' ').reverse().join(' ') ?? 'centre';

async function pixelsOf(image: Sharp, width: number) {
  const { data, info } = await image
    .autoOrient()
    .resize({ width })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

/** The smallest width from which every variant can be made without enlarging. */
function widthFor(picture: Picture, variants: readonly Variant[]): number {
  const widths = variants.map(({ width, height = 0 }) =>
    Math.max(width, Math.ceil((height * picture.width) / picture.height)),
  );
  return Math.min(picture.width, Math.max(...widths));
}
