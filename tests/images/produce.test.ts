import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../src/archive/diagnostic.ts';
import { producePicture, removeOtherEncoders } from '../../src/images/produce.ts';
import { pictureJobs } from '../../src/images/used.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';

const FILE = 'articles/2023/03/bild.jpg';

const photo = (): Promise<Buffer> => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width: 600, height: 400, channels: 3, background: 'red', noise } })
    .jpeg()
    .toBuffer();
};

async function folderWith(content: Buffer, more = '') {
  const source = article([`image: { src: './bild.jpg', alt: x, credit: y${more} }`]);
  const folder = new ContentFolder({ [FILE]: content, [ARTICLE]: source });
  const [job] = pictureJobs((await folder.load()).articles);
  if (!job) throw new Error('there is no picture');
  return { folder, job };
}

describe('producing images', () => {
  it('writes every file in its size and format, without camera metadata', async () => {
    const original = await sharp(await photo())
      .withExif({ IFD0: { Copyright: 'geheim' } })
      .toBuffer();
    const { folder, job } = await folderWith(original);
    expect(original.includes('geheim')).toBe(true);
    const paths = await producePicture({ contentDir: folder.dir }, folder.cacheDir, job);
    for (const variant of job.variants) {
      const content = readFileSync(paths.get(variant.name) as string);
      const { width, height, format } = await sharp(content).metadata();
      expect([width, height]).toEqual([variant.width, variant.height ?? Math.round((variant.width * 2) / 3)]);
      expect(format).toBe(variant.format === 'avif' ? 'heif' : variant.format);
      expect(content.includes('geheim')).toBe(false);
    }
  });

  it('writes a file only once', async () => {
    const { folder, job } = await folderWith(await photo());
    const paths = await producePicture({ contentDir: folder.dir }, folder.cacheDir, job);
    folder.write(FILE, null);
    expect(await producePicture({ contentDir: folder.dir }, folder.cacheDir, job)).toEqual(paths);
  });

  it('writes only what an interrupted build has not', async () => {
    const { folder, job } = await folderWith(await photo());
    const [first, ...others] = [
      ...(await producePicture({ contentDir: folder.dir }, folder.cacheDir, job)).values(),
    ];
    const written = others.map((path) => statSync(path).ino);
    const content = readFileSync(first as string);
    rmSync(first as string);
    await producePicture({ contentDir: folder.dir }, folder.cacheDir, job);
    expect(others.map((path) => statSync(path).ino)).toEqual(written);
    expect(readFileSync(first as string)).toEqual(content);
  });

  it('refuses a truncated image and leaves nothing behind', async () => {
    const whole = await photo();
    const { folder, job } = await folderWith(whole.subarray(0, whole.length / 2));
    const error: unknown = await producePicture({ contentDir: folder.dir }, folder.cacheDir, job).catch(
      (reason: unknown) => reason,
    );
    expect((error as ContentError).diagnostics).toEqual([
      { file: FILE, line: 1, column: 1, rule: 'image-unreadable', params: { src: FILE, article: ARTICLE } },
    ]);
    expect(existsSync(join(folder.cacheDir, 'images'))).toBe(false);
  });

  const flat = (width: number, height: number, alpha = 1) =>
    sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 200, alpha } } });

  async function madeOf(content: Buffer): Promise<Map<string, Buffer>> {
    const { folder, job } = await folderWith(content);
    const paths = await producePicture({ contentDir: folder.dir }, folder.cacheDir, job);
    return new Map([...paths].map(([name, path]) => [name.slice(17), readFileSync(path)]));
  }

  const firstPixel = async (content: Buffer): Promise<number[]> => [
    ...(await sharp(content).raw().toBuffer()).subarray(0, 4),
  ];

  it.each(['webp', 'avif', 'png'] as const)(
    'keeps transparency in a %s, and makes it white for shared links',
    async (format) => {
      const made = await madeOf(await flat(300, 200, 0).toFormat(format).toBuffer());
      expect([...made.keys()].filter((name) => /jpg|png/.test(name))).toEqual(
        ['200.png', '300.png', 'share-weiss.jpg'].filter((name) => made.has(name)),
      );
      for (const [name, content] of made) {
        const pixel = await firstPixel(content);
        if (name === 'share-weiss.jpg') expect(pixel.slice(0, 3)).toEqual([255, 255, 255]);
        else expect([name, pixel[3]]).toEqual([name, 0]);
      }
    },
  );

  it('writes all files of a picture that is taller than WebP allows', async () => {
    const made = await madeOf(await flat(20, 20_000).removeAlpha().jpeg().toBuffer());
    for (const content of made.values())
      expect((await sharp(content).metadata()).height).toBeLessThanOrEqual(16_383);
    const { height } = await sharp(made.get('16.avif')).metadata();
    expect(Math.abs(height - 16_000)).toBeLessThan(2);
  });

  it('writes all files of a strip one pixel wide', async () => {
    expect((await madeOf(await flat(1, 20_000).removeAlpha().png().toBuffer())).size).toBeGreaterThan(2);
    expect((await madeOf(await flat(1, 1).removeAlpha().png().toBuffer())).size).toBeGreaterThan(2);
  });

  it.each(['gif', 'webp'] as const)(
    'keeps the frames of an animated %s and their timing in a WebP',
    async (format) => {
      const frames = await Promise.all(
        [0.2, 0.5, 1].map((alpha) =>
          flat(700, 400, alpha).removeAlpha().modulate({ brightness: alpha }).png().toBuffer(),
        ),
      );
      const moving = await sharp(frames, { join: { animated: true } })
        .toFormat(format, { delay: [100, 200, 300], loop: 2 })
        .toBuffer();
      const made = await madeOf(moving);
      expect([...made.keys()].filter((name) => name.includes('bewegt'))).toEqual([
        '480-bewegt.webp',
        '700-bewegt.webp',
      ]);
      const { pages, delay, loop, width } = await sharp(made.get('480-bewegt.webp')).metadata();
      expect({ pages, delay, loop, width }).toEqual({
        pages: 3,
        delay: [100, 200, 300],
        loop: 2,
        width: 480,
      });
      for (const [name, content] of made)
        if (!name.includes('bewegt')) expect((await sharp(content).metadata()).pages ?? 1).toBe(1);
    },
  );

  it('keeps no files of an earlier encoder', async () => {
    const { folder, job } = await folderWith(await photo());
    const earlier = join(folder.cacheDir, 'images/sharp-0.1.0/a.avif');
    mkdirSync(dirname(earlier), { recursive: true });
    writeFileSync(earlier, '');
    const paths = [...(await producePicture({ contentDir: folder.dir }, folder.cacheDir, job)).values()];
    removeOtherEncoders(folder.cacheDir);
    expect([earlier, ...paths].map((path) => existsSync(path))).toEqual([false, ...paths.map(() => true)]);
    expect(existsSync(dirname(earlier))).toBe(false);
  });

  it('never enlarges: a flat picture keeps enough pixels for the tall crop of shared links', async () => {
    const stripes = await sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="640"><defs><pattern id="p" width="2" height="2" patternUnits="userSpaceOnUse"><rect width="1" height="2"/></pattern></defs><rect width="4000" height="640" fill="#fff"/><rect width="4000" height="640" fill="url(#p)"/></svg>',
      ),
    )
      .png()
      .toBuffer();
    const made = await madeOf(stripes);
    const { channels } = await sharp(made.get('share.png')).stats();
    expect(channels[0]?.stdev).toBeGreaterThan(60);
  });

  it('keeps the part of a picture that matters on shared links', async () => {
    const drawn = (rect: string): Buffer =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="#00f"/>${rect}</svg>`,
      );
    const upper = drawn('<rect width="600" height="300" fill="#f00"/>');
    for (const [focus, channel] of [
      ['top', 0],
      ['top left', 0],
      ['bottom right', 2],
    ] as const) {
      const { folder, job } = await folderWith(await sharp(upper).png().toBuffer(), `, focus: ${focus}`);
      const paths = await producePicture({ contentDir: folder.dir }, folder.cacheDir, job);
      const name = job.variants.find((variant) => variant.height !== undefined)?.name ?? '';
      expect(name).toContain(`share-${focus.replace(' ', '-')}.png`);
      const { channels } = await sharp(paths.get(name)).stats();
      expect(channels[channel]?.mean, focus).toBeGreaterThan(230);
    }
  });

  it('converts CMYK and 16-bit colours to sRGB', async () => {
    for (const original of [
      await flat(300, 200).removeAlpha().toColourspace('cmyk').jpeg().toBuffer(),
      await flat(300, 200).removeAlpha().toColourspace('rgb16').png().toBuffer(),
    ])
      for (const content of (await madeOf(original)).values())
        expect(await sharp(content).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar' });
  });
});
