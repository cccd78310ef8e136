import { DEFAULT_WORDS } from '../../src/archive/url-words.ts';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import type { Picture } from '../../src/archive/picture.ts';
import { pictureJobs } from '../../src/images/used.ts';
import { ImageAddresses } from '../../src/images/addresses.ts';
import { shownPicture } from '../../src/images/shown-picture.ts';
import { type Role, shareVariant, variantsOf } from '../../src/images/variants.ts';

const picture = (width: number, height: number, format = 'jpeg'): Picture => ({
  file: 'articles/2023/03/a.jpg',
  hash: '0123456789abcdef0123456789abcdef01234567',
  width,
  height,
  format,
});

const FILES = new ImageAddresses({ words: DEFAULT_WORDS.de, url: 'https://example.org' });

const names = (...parameters: Parameters<typeof variantsOf>): string[] =>
  variantsOf(...parameters).map(({ name }) => name);

describe('the variants of a picture', () => {
  it('are AVIF in two widths and one fallback', () => {
    expect(names(picture(3000, 2000), 'lead')).toEqual([
      '0123456789abcdef-960.avif',
      '0123456789abcdef-1440.avif',
      '0123456789abcdef-960.jpg',
    ]);
  });

  it('leave out a width that is hardly smaller than the next', () => {
    expect(names(picture(1024, 700), 'body')).toEqual([
      '0123456789abcdef-1024.avif',
      '0123456789abcdef-1024.jpg',
    ]);
    expect(names(picture(1200, 700), 'body')).toContain('0123456789abcdef-960.avif');
  });

  it('are only the fallback while the picture is pending', () => {
    const pending = { ...picture(3000, 2000), isPending: true as const };
    expect(names(pending, 'lead')).toEqual(['0123456789abcdef-960.jpg']);
    expect(names({ ...pending, isAnimated: true, format: 'gif' }, 'body')).toEqual([
      '0123456789abcdef-960.png',
    ]);
    const shown = shownPicture(FILES, pending, 'lead');
    expect(shown).toMatchObject({ src: '/bilder/0123456789abcdef-960.jpg', sources: [] });
    expect(shown).not.toHaveProperty('large');
  });

  it('are never wider than the original', () => {
    for (const width of [1, 100, 200, 480, 481, 960, 1000, 1440, 1441, 9000]) {
      for (const role of ['lead', 'body', 'card'] as const) {
        const widths = variantsOf(picture(width, 10), role).map((variant) => variant.width);
        expect(Math.max(...widths)).toBeLessThanOrEqual(width);
        expect(widths.every((it) => it > 0)).toBe(true);
        expect(new Set(names(picture(width, 10), role)).size).toBe(widths.length);
      }
    }
  });

  it('keep PNG for graphics', () => {
    expect(names(picture(300, 200, 'png'), 'body').at(-1)).toBe('0123456789abcdef-300.png');
    expect(names(picture(300, 200, 'gif'), 'card').at(-1)).toMatch(/\.png$/);
    expect(names(picture(300, 200, 'webp'), 'card').at(-1)).toMatch(/\.jpg$/);
  });
});

describe('an unusual picture', () => {
  it('keeps PNG if it is transparent, and gets a white background for shared links', () => {
    const drawing = { ...picture(300, 200, 'webp'), isTransparent: true as const };
    expect(names(drawing, 'body').at(-1)).toBe('0123456789abcdef-300.png');
    expect(shareVariant(drawing)).toMatchObject({
      name: '0123456789abcdef-share-weiss.jpg',
      format: 'jpeg',
      onWhite: true,
    });
    expect(shownPicture(FILES, drawing, 'card').isTransparent).toBe(true);
  });

  it('may run into the margin if it is a panorama of enough pixels', () => {
    const isWide = (...[width, height, role = 'body']: [number, number, Role?]) =>
      shownPicture(FILES, picture(width, height), role).isWide;
    expect(isWide(2400, 1200)).toBe(true);
    expect(isWide(2400, 1201)).toBeUndefined();
    expect(isWide(1100, 200)).toBeUndefined();
    expect(isWide(2400, 1200, 'lead')).toBeUndefined();
    expect(shownPicture(FILES, picture(2400, 1200), 'body').sizes).toMatch(/^\(min-width: 76rem\) 70rem, /);
  });

  it('is scaled down to the longest side that WebP allows', () => {
    for (const [width, height] of [
      [400, 30_000],
      [1440, 16_384],
      [3000, 65_000],
      [1, 20_000],
      [20_000, 10],
    ] as const)
      for (const role of ['lead', 'body', 'card'] as const)
        for (const { width: own } of variantsOf(picture(width, height), role)) {
          expect(own).toBeGreaterThan(0);
          expect(width === 1 || (own * height) / width <= 16_383).toBe(true);
        }
    expect(names(picture(1440, 16_383), 'lead')).toEqual(names(picture(1440, 900), 'lead'));
  });

  it('moves in the text unless readers prefer reduced motion, and is still on cards', () => {
    const moving = { ...picture(2000, 1000, 'gif'), isAnimated: true as const };
    expect(shownPicture(FILES, moving, 'body').sources).toEqual([
      expect.objectContaining({ type: 'image/avif', media: '(prefers-reduced-motion: reduce)' }),
      {
        type: 'image/webp',
        srcset:
          '/bilder/0123456789abcdef-480-bewegt.webp 480w, /bilder/0123456789abcdef-960-bewegt.webp 960w',
      },
    ]);
    expect(shownPicture(FILES, moving, 'body')).toMatchObject({
      src: '/bilder/0123456789abcdef-960.png',
      large: '/bilder/0123456789abcdef-960-bewegt.webp',
    });
    expect(shownPicture(FILES, moving, 'card')).toEqual(
      shownPicture(FILES, picture(2000, 1000, 'gif'), 'card'),
    );
    expect(names({ ...moving, width: 300 }, 'lead').filter((name) => name.includes('bewegt'))).toEqual([
      '0123456789abcdef-300-bewegt.webp',
    ]);
  });
});

describe('a shown picture', () => {
  it('has the size of its fallback, in the original ratio', () => {
    expect(shownPicture(FILES, picture(3000, 2000), 'lead')).toMatchObject({
      src: '/bilder/0123456789abcdef-960.jpg',
      width: 960,
      height: 640,
      sources: [{ type: 'image/avif' }],
    });
  });

  it('is at least one pixel high', () => {
    expect(shownPicture(FILES, picture(9000, 1), 'card').height).toBe(1);
  });

  it('names its largest file if that is wider than a column', () => {
    expect(shownPicture(FILES, picture(3000, 2000), 'body').large).toBe('/bilder/0123456789abcdef-1440.avif');
    expect(shownPicture(FILES, picture(800, 200), 'lead').large).toBe('/bilder/0123456789abcdef-800.avif');
    expect(shownPicture(FILES, picture(640, 200), 'body')).not.toHaveProperty('large');
    expect(shownPicture(FILES, picture(3000, 2000), 'card')).not.toHaveProperty('large');
  });

  it('names each file with its width', () => {
    expect(shownPicture(FILES, picture(1300, 500), 'body').sources[0]?.srcset).toBe(
      '/bilder/0123456789abcdef-960.avif 960w, /bilder/0123456789abcdef-1300.avif 1300w',
    );
  });
});

describe('a picture whose article says what matters', () => {
  const crop = (own: Partial<Picture>) => shownPicture(FILES, { ...picture(900, 600), ...own }, 'card').crop;

  it('is cropped around it', () => {
    expect(crop({ focus: 'top left' })).toBe('top left');
    expect(crop({ focus: 'bottom', height: 1600 })).toBe('bottom');
    expect(crop({})).toBeUndefined();
  });

  it('is cropped though it is a banner or a chart, but not if it is a logo or very small', () => {
    expect([crop({ width: 3000 }), crop({ width: 3000, focus: 'right' })]).toEqual(['none', 'right']);
    expect([
      crop({ format: 'png', height: 900 }),
      crop({ format: 'png', height: 900, focus: 'top' }),
    ]).toEqual(['none', 'top']);
    expect(crop({ isTransparent: true, focus: 'top' })).toBe('none');
    expect(crop({ width: 200, height: 150, focus: 'top' })).toBe('none');
  });

  it('has a file of its own for shared links, so that one picture can be cropped in two ways', () => {
    const image = (own: Partial<Picture>) => ({
      image: { picture: { ...picture(900, 900), ...own }, alt: 'x', credit: 'y' },
      bodyPictures: {},
    });
    const articles = [image({}), image({ focus: 'top left' })] as unknown as Article[];
    const shared = pictureJobs(articles).flatMap(({ variants }) => variants.filter(({ height }) => height));
    expect(shared.map(({ name, focus }) => [name.slice(17), focus])).toEqual([
      ['share.jpg', undefined],
      ['share-top-left.jpg', 'top left'],
    ]);
  });
});

describe('the files to produce', () => {
  it('occur once each, though two articles show the picture', () => {
    const image = { picture: picture(3000, 2000), alt: 'x', credit: 'y' };
    const one = { image, bodyPictures: {} } as unknown as Article;
    const two = { image, bodyPictures: { './a.jpg': image.picture } } as unknown as Article;
    expect(pictureJobs([one, two])).toEqual(pictureJobs([one]));
    expect(pictureJobs([one])[0]?.variants.map(({ name }) => name.slice(17))).toEqual([
      ...['960.avif', '1440.avif', '960.jpg'],
      ...['400.avif', '400.jpg'],
      'share.jpg',
    ]);
    expect(pictureJobs([])).toEqual([]);
  });
});
