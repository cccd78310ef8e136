import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ARTICLE, ContentFolder } from '../../content-folder.ts';
import { findings, inShort, sound } from './rule-tests.ts';

const lead = 'image: { src: ./bild.jpg, alt: Ein Bild, credit: Test }';
const noise = {
  create: {
    width: 700,
    height: 500,
    channels: 3 as const,
    noise: { type: 'gaussian' as const, mean: 120, sigma: 40 },
    background: 'red',
  },
};
const whole = await sharp(noise).jpeg().toBuffer();

const check = async (picture: Uint8Array, src = 'bild.jpg'): Promise<string[]> => {
  const folder = new ContentFolder({
    [ARTICLE]: sound([lead.replace('bild.jpg', src)]),
    [`articles/2023/03/${src}`]: picture,
  });
  const first = inShort(await findings(folder));
  expect(inShort(await findings(folder))).toEqual(first);
  return first;
};

describe('pictures whose pixels cannot be read', () => {
  it('are errors though their headers can be read', async () => {
    for (const [name, content] of [
      ['bild.jpg', whole],
      ['bild.png', await sharp(noise).png().toBuffer()],
      ['stufen.jpg', await sharp(noise).jpeg({ progressive: true }).toBuffer()],
    ] as const) {
      expect(await check(content.subarray(0, content.length / 2), name)).toEqual([
        `articles/2023/03/${name}:1:1 image-unreadable error`,
      ]);
    }
  });

  it('are not those that can be read', async () => {
    expect(await check(whole)).toEqual([]);
  });
});
