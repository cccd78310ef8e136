import { mkdirSync, rmSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { at, expectRefusal } from '../refuses.ts';

const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const FOLDER = 'articles/2023/03';
const lead = (src: string) => article([`image: { src: '${src}', alt: Ein Bild, credit: Wir }`]);

describe('accepted images', () => {
  it('are measured, also in subfolders, other months and with encoded names', async () => {
    const sources = ['./bild.png', 'bilder/ein%20bild.png', '../04/bild.png'];
    const folder = new ContentFolder({
      [`${FOLDER}/bild.png`]: png,
      [`${FOLDER}/bilder/ein bild.png`]: png,
      'articles/2023/04/bild.png': png,
      [ARTICLE]: article([], sources.map((src) => `![x](${src})`).join('\n\n')),
    });
    const [found] = (await folder.load()).articles;
    expect(Object.keys(found?.bodyPictures ?? {})).toEqual(sources);
    expect(found?.bodyPictures['./bild.png']).toMatchObject({ width: 40, height: 20, format: 'png' });
  });

  it('do not include image syntax within code', async () => {
    const body = 'So: `![x](./fehlt.png)`\n\n```\n![x](./fehlt.png)\n```\n';
    const folder = new ContentFolder({ [ARTICLE]: article([], body) });
    expect((await folder.load()).articles[0]?.bodyPictures).toEqual({});
  });

  it('are measured after the rotation in their EXIF data', async () => {
    const turned = await sharp(png).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const folder = new ContentFolder({ [`${FOLDER}/bild.jpg`]: turned, [ARTICLE]: lead('./bild.jpg') });
    const [found] = (await folder.load()).articles;
    expect(found?.image?.picture).toMatchObject({ width: 20, height: 40, format: 'jpeg' });
  });

  it.each([
    ['a JPEG named as a PNG', 'bild.png', sharp(png).jpeg(), { format: 'jpeg' }],
    ['a picture of one pixel', 'bild.png', sharp(png).resize(1, 1).png(), { width: 1, height: 1 }],
    ['a CMYK JPEG of a print shop', 'bild.jpg', sharp(png).toColourspace('cmyk').jpeg(), { format: 'jpeg' }],
    ['a PNG of 16 bits', 'bild.png', sharp(png).toColourspace('rgb16').png(), { format: 'png' }],
    [
      'a picture taller than WebP allows',
      'bild.png',
      sharp(png).resize(20, 20_000, { fit: 'fill' }).png(),
      { height: 20_000 },
    ],
  ])('include %s', async (_name, name, made, expected) => {
    const folder = new ContentFolder({
      [`${FOLDER}/${name}`]: await made.toBuffer(),
      [ARTICLE]: lead(`./${name}`),
    });
    const picture = (await folder.load()).articles[0]?.image?.picture;
    expect(picture).toMatchObject(expected);
    expect(picture).not.toHaveProperty('isTransparent');
    expect(picture).not.toHaveProperty('isAnimated');
  });

  it('count as transparent only if their alpha channel is used', async () => {
    const ground = (alpha: number) =>
      sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 200, g: 0, b: 0, alpha } } });
    for (const format of ['png', 'webp', 'avif'] as const)
      for (const [alpha, isTransparent] of [
        [0.4, true],
        [1, undefined],
      ] as const) {
        const content = await ground(alpha).toFormat(format).toBuffer();
        const folder = new ContentFolder({
          [`${FOLDER}/bild.${format}`]: content,
          [ARTICLE]: lead(`./bild.${format}`),
        });
        expect([format, (await folder.load()).articles[0]?.image?.picture.isTransparent]).toEqual([
          format,
          isTransparent,
        ]);
      }
  });

  it('count as animated if they have several frames', async () => {
    const frames = await Promise.all(
      ['red', 'blue'].map((background) =>
        sharp({ create: { width: 20, height: 10, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    for (const format of ['gif', 'webp'] as const) {
      const content = await sharp(frames, { join: { animated: true } })
        .toFormat(format)
        .toBuffer();
      const folder = new ContentFolder({
        [`${FOLDER}/bild.${format}`]: content,
        [ARTICLE]: lead(`./bild.${format}`),
      });
      expect((await folder.load()).articles[0]?.image?.picture).toMatchObject({
        width: 20,
        height: 10,
        isAnimated: true,
      });
    }
  });

  it('count as still if they are rotated animations: the encoder rotates only stills', async () => {
    const frames = [0, 255].map((red) => ({
      create: { width: 20, height: 10, channels: 3 as const, background: { r: red, g: 0, b: 0 } },
    }));
    const pngs = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const turned = await sharp(pngs, { join: { animated: true } })
      .withMetadata({ orientation: 6 })
      .webp()
      .toBuffer();
    const folder = new ContentFolder({ [`${FOLDER}/bild.webp`]: turned, [ARTICLE]: lead('./bild.webp') });
    const picture = (await folder.load()).articles[0]?.image?.picture;
    expect(picture).toMatchObject({ width: 10, height: 20 });
    expect(picture).not.toHaveProperty('isAnimated');
  });

  it('are checked again when replaced or removed, though the article is unchanged', async () => {
    const file = `${FOLDER}/bild.png`;
    const folder = new ContentFolder({ [file]: png, [ARTICLE]: lead('./bild.png') });
    await folder.load();
    folder.write(file, await sharp(png).resize(10).png().toBuffer());
    expect((await folder.load()).articles[0]?.image?.picture.width).toBe(10);
    rmSync(folder.path(file));
    mkdirSync(folder.path(file));
    await expectRefusal(folder, [at(7, 10, 'image-outside', { src: './bild.png' })]);
  });
});
