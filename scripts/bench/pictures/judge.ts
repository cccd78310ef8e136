import { statSync } from 'node:fs';
import { extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Measured } from '../measure.ts';
import type { MadeFile } from './encoder.ts';
import { type Luma, structuralSimilarity } from './likeness.ts';

/** What an encoder did with a set of photos. */
export interface PictureRow {
  system: string;
  photos: number;
  files: number;
  bytes: number;
  measured: Measured;
  /** Mean structural similarity to the photo at the file's size, by format. */
  likeness: Readonly<Record<string, number>>;
}

/** Compares every file with its photo. */
export async function judge(
  system: string,
  photos: number,
  made: readonly MadeFile[],
  measured: Measured,
): Promise<PictureRow> {
  const found = new Map<string, number[]>();
  for (const file of made) {
    const format = extname(file.path).slice(1).replace('jpg', 'jpeg');
    found.set(format, [...(found.get(format) ?? []), await likenessOf(file)]);
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...{ system, photos, files: made.length, measured },
    bytes: made.reduce((sum, { path }) => sum + statSync(path).size, 0),
    likeness: Object.fromEntries([...found].sort().map(([format, values]) => [format, mean(values)])),
  };
}

async function likenessOf({ path, photo }: MadeFile): Promise<number> {
  const made = await lumaOf(sharp(path));
  const { width, height } = made;
  return structuralSimilarity(made, await lumaOf(sharp(photo).autoOrient().resize(width, height)));
}

async function lumaOf(image: Sharp): Promise<Luma> {
  const { data, info } = await image
    .flatten()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
