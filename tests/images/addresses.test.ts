import { describe, expect, it } from 'vitest';
import type { ImageSettings } from '../../src/archive/image-settings.ts';
import type { Picture } from '../../src/archive/picture.ts';
import { DEFAULT_WORDS } from '../../src/archive/url-words.ts';
import { ImageAddresses, type ImageKeys } from '../../src/images/addresses.ts';
import { fallbackPicture, sharedPicture, shownPicture } from '../../src/images/shown-picture.ts';

const photo: Picture = {
  file: 'articles/2023/03/Büro 1.jpg',
  hash: '0123456789abcdef0123456789abcdef01234567',
  ...{ width: 3000, height: 2000, format: 'jpeg' },
};

const addresses = (images: Partial<ImageSettings> | undefined, keys?: ImageKeys): ImageAddresses =>
  new ImageAddresses(
    {
      words: DEFAULT_WORDS.de,
      url: 'https://example.org/archiv',
      images: images && { service: 'cloudflare', unsigned: false, ...images },
    },
    keys,
  );

const widthsIn = (srcset: string | undefined): string[] =>
  [...(srcset ?? '').matchAll(/ (\d+)w(?:,|$)/g)].map(([, width]) => width as string);

describe('the addresses of pictures', () => {
  it('are paths of the site without a service', () => {
    expect(shownPicture(addresses(undefined), photo, 'lead').src).toBe('/bilder/0123456789abcdef-960.jpg');
  });

  it('are those of the service in many widths, with one fallback', () => {
    const shown = shownPicture(addresses({}), photo, 'lead');
    expect(widthsIn(shown.sources[0]?.srcset)).toEqual(['320', '480', '640', '960', '1440', '1920']);
    expect(shown.src).toContain('https://example.org/cdn-cgi/image/width=960,format=jpeg,');
    expect(shown.large).toContain('width=1920,');
    expect(widthsIn(shownPicture(addresses({}), photo, 'card').sources[0]?.srcset).at(-1)).toBe('640');
  });

  it('are never those of a larger picture', () => {
    const tiny = { ...photo, width: 200, height: 100 };
    const shown = shownPicture(addresses({}), tiny, 'body');
    expect(widthsIn(shown.sources[0]?.srcset)).toEqual(['200']);
    expect(sharedPicture(addresses({}), tiny)).toMatchObject({ width: 200, height: 100 });
  });

  it('name the originals by their content, in the site or where they lie', () => {
    expect(shownPicture(addresses({}), photo, 'card').src).toMatch(
      /\/https:\/\/example\.org\/archiv\/bilder\/0123456789abcdef-original\.jpg$/,
    );
    const media = addresses({ source: 'https://media.example.org' });
    expect(shownPicture(media, photo, 'card').src).toMatch(
      /\/https:\/\/media\.example\.org\/articles\/2023\/03\/B%C3%BCro%201\.jpg\?v=0123456789abcdef$/,
    );
  });

  it('crop the picture of shared links, and say which format a feed gets', () => {
    expect(sharedPicture(addresses({}), photo)).toMatchObject({
      url: expect.stringContaining('width=1200,height=630,fit=cover,format=jpeg') as unknown,
      ...{ width: 1200, height: 630 },
    });
    expect(fallbackPicture(addresses({}), { ...photo, format: 'png' }).type).toBe('image/png');
  });

  it('move where the picture does, and are still for readers who prefer that', () => {
    const { sources } = shownPicture(addresses({}), { ...photo, format: 'gif', isAnimated: true }, 'body');
    expect(sources[0]).toMatchObject({ media: '(prefers-reduced-motion: reduce)' });
    expect(sources[0]?.srcset).toContain('anim=false');
    expect(sources[1]?.srcset).not.toContain('anim=false');
    expect(sources[1]?.type).toBe('image/webp');
  });
});

describe('the digest of addresses', () => {
  const key = { imgproxy: { key: 'aa', salt: 'bb' } };
  const images = { service: 'imgproxy', url: 'https://img.example.org' } as const;

  it('changes with the settings and with the key', () => {
    const all = [
      addresses(undefined),
      addresses({}),
      addresses(images),
      addresses(images, key),
      addresses(images, { imgproxy: { key: 'ab', salt: 'bb' } }),
      addresses({ ...images, unsigned: true }, key),
      addresses({ ...images, source: 'https://media.example.org' }, key),
    ];
    expect(new Set(all.map((one) => one.toJSON())).size).toBe(all.length);
  });

  it('is all that JSON shows, so that no cache and no page holds the key', () => {
    expect(JSON.stringify(addresses(images, key))).toMatch(/^"[0-9a-f]{32}"$/);
  });

  it('signs only if the site wants it', () => {
    expect(addresses({ ...images, unsigned: true }, key).of(photo, variant)).toContain('/unsafe/');
    expect(addresses(images, key).of(photo, variant)).not.toContain('/unsafe/');
  });

  const variant = { name: 'a.avif', format: 'avif', width: 960 } as const;
});
