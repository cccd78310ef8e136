import { describe, expect, it } from 'vitest';
import { ARTICLE, ContentFolder } from '../../content-folder.ts';
import { cut, jpeg, noise, png, withStrayBytes } from '../../images/damaged-pictures.ts';
import { findings, inShort, sound } from './rule-tests.ts';

const lead = 'image: { src: ./bild.jpg, alt: Ein Bild, credit: Test }';

const check = async (picture: Uint8Array, src = 'bild.jpg', settings = ''): Promise<string[]> => {
  const folder = new ContentFolder({
    [ARTICLE]: sound([lead.replace('bild.jpg', src)]),
    [`articles/2023/03/${src}`]: picture,
  });
  folder.append('site.yaml', settings);
  const first = inShort(await findings(folder));
  expect(inShort(await findings(folder))).toEqual(first);
  return first;
};

const LENIENT = '\nimages: { unreadable: publish-without }\n';
const PAGE = Buffer.from('<!doctype html><title>404</title>');

describe('pictures whose pixels cannot be read', () => {
  it('are errors though their headers can be read', async () => {
    for (const [name, content] of [
      ['bild.jpg', jpeg],
      ['bild.png', png],
    ] as const) {
      expect(await check(cut(content, 0.5), name)).toEqual([
        `articles/2023/03/${name}:1:1 image-unreadable error`,
      ]);
    }
  });

  it('are warnings if articles are published without them', async () => {
    expect(await check(cut(jpeg, 0.5), 'bild.jpg', LENIENT)).toEqual([
      'articles/2023/03/bild.jpg:1:1 image-unreadable warning',
    ]);
    expect(await check(PAGE, 'bild.jpg', LENIENT)).toEqual([`${ARTICLE}:7:10 image-unreadable warning`]);
    expect(await check(PAGE, 'bild.jpg')).toContain(`${ARTICLE}:7:10 image-unreadable error`);
  });

  it('are not those that can be read', async () => {
    expect(await check(jpeg)).toEqual([]);
    expect(await check(png, 'png-named.jpg')).toEqual([]);
  });
});

describe('pictures that are shown though they are damaged', () => {
  it('are warnings', async () => {
    const steps = cut(await noise().jpeg({ progressive: true }).toBuffer(), 0.5);
    for (const content of [withStrayBytes(), cut(jpeg, 0.9), steps])
      expect(await check(content)).toEqual(['articles/2023/03/bild.jpg:1:1 image-damaged warning']);
  });
});
