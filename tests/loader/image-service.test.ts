import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../src/archive/diagnostic.ts';
import { ContentFolder } from '../content-folder.ts';
import { found, refuses } from '../refuses.ts';

const site = found('site.yaml');
const invalid = (field: string, expected: Expectation, suggestion?: string) => ({
  field,
  expected,
  suggestion,
});

const withImages = (images: string, url = 'https://a.example') => ({
  'site.yaml': [
    ...['title: Blick', 'claim: Ein Archiv', 'description: Ein Archiv', `url: ${url}`, 'language: de'],
    ...['timeZone: Europe/Berlin', 'publisher: Verlag', 'email: a@a.example', `images: ${images}`],
  ].join('\n'),
});

const imagesOf = async (images: string, url?: string): Promise<unknown> =>
  (await new ContentFolder(withImages(images, url)).load()).settings.images;

describe('the key "images"', () => {
  it('names a service, and where it finds the originals', async () => {
    const given = '{ service: imgproxy, url: https://img.example/, source: http://minio/media }';
    expect(await imagesOf(given)).toEqual({
      ...{ service: 'imgproxy', url: 'https://img.example', source: 'http://minio/media' },
      unsigned: false,
    });
  });

  it('names no service if it only says what becomes of unreadable pictures', async () => {
    const { settings } = await new ContentFolder(withImages('{ unreadable: publish-without }')).load();
    expect(settings).toMatchObject({ unreadablePictures: 'publish-without' });
    expect(settings.images).toBeUndefined();
    const both = '{ unreadable: publish-without, service: netlify }';
    expect(await imagesOf(both)).toEqual({ service: 'netlify', unsigned: false });
  });

  it('needs no address for a service of the host', async () => {
    expect(await imagesOf('{ service: netlify }')).toEqual({ service: 'netlify', unsigned: false });
  });

  it('may have an unencrypted service on an unencrypted site', async () => {
    expect(
      await imagesOf('{ service: thumbor, url: http://localhost:8888 }', 'http://localhost'),
    ).toMatchObject({ url: 'http://localhost:8888' });
  });

  refuses(
    'an unknown service, and names the one that was meant',
    withImages('{ service: imgprox, url: https://img.example }'),
    site(9, 11, 'invalid-field', invalid('images.service', 'imageService', 'imgproxy')),
  );
  refuses(
    "a service of one's own without an address",
    withImages('{ service: thumbor }'),
    site(9, 1, 'missing-field', { field: 'images.url' }),
  );
  refuses(
    'a service whose pictures browsers would not load',
    withImages('{ service: thumbor, url: http://img.example }'),
    site(9, 29, 'invalid-field', invalid('images.url', 'imageServiceUrl')),
  );
  refuses(
    'an address with a query',
    withImages('{ service: thumbor, url: "https://img.example/?a=b" }'),
    site(9, 29, 'invalid-field', invalid('images.url', 'imageServiceUrl')),
  );
  refuses(
    'an address without a service',
    withImages('{ unreadable: stop, url: "https://img.example" }'),
    site(9, 1, 'missing-field', { field: 'images.service' }),
  );
  refuses(
    'another answer to unreadable pictures',
    withImages('{ unreadable: lenient }'),
    site(9, 11, 'invalid-field', invalid('images.unreadable', 'unreadablePictures')),
  );
  refuses(
    'a source that is no address',
    withImages('{ service: netlify, source: ../media }'),
    site(9, 29, 'invalid-field', invalid('images.source', 'imageSource')),
  );
  refuses(
    'a key, which belongs into the environment',
    withImages('{ service: netlify, key: abc }'),
    site(9, 29, 'unknown-field', { field: 'key', suggestion: undefined }),
  );
});
