import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { PHOTO, photoPixels } from '../../scripts/bench/photo.ts';
import { drawPhotos, photoNumbered } from '../../scripts/bench/photos.ts';

const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

it('draws the same pixels on every machine', () => {
  expect(digest(photoPixels(1)).slice(0, 16)).toBe('e14864fc7defb242');
});

describe('the pictures of a generated archive', () => {
  let drawn: Buffer[];
  beforeAll(async () => {
    drawn = await drawPhotos(2);
  });

  it('are as large as photos from an agency', async () => {
    for (const photo of drawn) {
      expect(photo.length).toBeGreaterThan(200_000);
      expect(photo.length).toBeLessThan(500_000);
      const { format, width, height } = await sharp(photo).metadata();
      expect({ format, width, height }).toEqual({ format: 'jpeg', ...PHOTO });
    }
  });

  it('differ in their bytes, even if their pixels are the same', async () => {
    const files = [0, 1, 2, 3].map((number) => photoNumbered(drawn, number));
    expect(new Set(files.map(digest)).size).toBe(4);
    const pixels = await Promise.all([0, 2].map((index) => sharp(files[index]).raw().toBuffer()));
    expect(digest(pixels[0] as Buffer)).toBe(digest(pixels[1] as Buffer));
  });
});
