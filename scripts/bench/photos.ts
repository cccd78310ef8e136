import sharp from 'sharp';
import { PHOTO, photoPixels } from './photo.ts';

/** JPEG quality of an agency's files; a picture then has about 320 kB. */
const QUALITY = 91;

/** Drawing a picture takes 0.4 s. */
const MOST_DRAWN = 100;

/**
 * Drawn photo-like pictures as JPEG files, of which an archive with `count` pictures makes its own (`photoNumbered`). The pixels are the
 * same on every machine; the bytes are those of sharp's encoder.
 */
export async function drawPhotos(count: number): Promise<Buffer[]> {
  const drawn: Buffer[] = [];
  for (let seed = 1; seed <= Math.min(count, MOST_DRAWN); seed++)
    drawn.push(
      await sharp(photoPixels(seed), { raw: { ...PHOTO, channels: 3 } })
        .jpeg({ quality: QUALITY })
        .toBuffer(),
    );
  return drawn;
}

/**
 * The file of a picture by number, from 0. It shares its pixels with every hundredth other one, and has a comment of its own (ITU-T T.81,
 * B.2.4.5), so that no two files have the same hash and every picture is decoded and encoded.
 */
export function photoNumbered(drawn: readonly Buffer[], number: number): Buffer {
  const photo = drawn[number % drawn.length];
  if (!photo) throw new Error('no picture has been drawn');
  const text = Buffer.from(`picture ${number}`);
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([photo.subarray(0, 2), head, text, photo.subarray(2)]);
}
