import type { Focus } from '../../../src/archive/focus.ts';
import type { ImageService } from '../../../src/images/service/image-service.ts';
import { describe, expect, it } from 'vitest';
import { cloudflare } from '../../../src/images/service/cloudflare.ts';
import { imgproxy, imgproxySignature } from '../../../src/images/service/imgproxy.ts';
import { netlify } from '../../../src/images/service/netlify.ts';
import { thumbor, thumborSignature } from '../../../src/images/service/thumbor.ts';

const SERVICE = 'https://img.example.org';
const SOURCE = 'https://example.org/bilder/0123456789abcdef-original.jpg';
const small = { format: 'avif', width: 960 } as const;
const shared = { format: 'jpeg', width: 1200, height: 630 } as const;

describe('imgproxy', () => {
  it('signs as its documentation does', () => {
    // docs.imgproxy.net, "Signing a URL", "Example": the key is "secret", the salt "hello".
    const path = '/rs:fill:300:400:0/g:sm/aHR0cDovL2V4YW1w/bGUuY29tL2ltYWdl/cy9jdXJpb3NpdHku/anBn.png';
    expect(imgproxySignature({ key: '736563726574', salt: '68656C6C6F' }, path)).toBe(
      'oKfUtW34Dvo2BGQehJFR4Nr0_rIjOtdtzJ3QFsUcXH8',
    );
  });

  it('scales, crops, and gives transparent pictures a white ground', () => {
    const encoded = Buffer.from(SOURCE).toString('base64url');
    const address = imgproxy(SERVICE);
    expect(address(SOURCE, small)).toBe(`${SERVICE}/unsafe/rs:fit:960:0/q:60/${encoded}.avif`);
    expect(address(SOURCE, { ...shared, onWhite: true })).toBe(
      `${SERVICE}/unsafe/rs:fill:1200:630/q:75/bg:ffffff/${encoded}.jpg`,
    );
    expect(address(SOURCE, { format: 'png', width: 300 })).toBe(
      `${SERVICE}/unsafe/rs:fit:300:0/${encoded}.png`,
    );
  });

  it('has the signature of the path at its beginning', () => {
    const key = { key: '736563726574', salt: '68656C6C6F' };
    const [signature, path] = imgproxy('', key)(SOURCE, small)
      .slice(1)
      .split(/(?=\/rs:)/);
    expect(signature).toBe(imgproxySignature(key, path as string));
  });
});

describe('Thumbor', () => {
  it('signs as its documentation does', () => {
    // thumbor.readthedocs.io, "Libraries", scenario 1.
    expect(thumborSignature('my-security-key', '300x200/my.server.com/some/path/to/image.jpg')).toBe(
      '8ammJH8D-7tXy6kU3lTvoXlhu4o=',
    );
  });

  it('scales, crops, and gives transparent pictures a white ground', () => {
    const encoded = 'https%3A%2F%2Fexample.org%2Fbilder%2F0123456789abcdef-original.jpg';
    const address = thumbor(SERVICE);
    expect(address(SOURCE, small)).toBe(
      `${SERVICE}/unsafe/960x0/filters:format(avif):quality(60)/${encoded}`,
    );
    expect(address(SOURCE, { ...shared, onWhite: true })).toBe(
      `${SERVICE}/unsafe/1200x630/filters:format(jpeg):quality(75):background_color(white)/${encoded}`,
    );
  });

  it('has the signature of the path at its beginning', () => {
    const [signature, ...path] = thumbor('', 'secret')(SOURCE, small).slice(1).split('/');
    expect(signature).toBe(thumborSignature('secret', path.join('/')));
  });
});

describe('Cloudflare', () => {
  const address = cloudflare('https://example.org');

  it('chooses the format by the browser, except for the fallback', () => {
    expect(address(SOURCE, small)).toBe(
      `https://example.org/cdn-cgi/image/width=960,format=auto,quality=60/${SOURCE}`,
    );
    expect(address(SOURCE, { ...shared, onWhite: true })).toBe(
      `https://example.org/cdn-cgi/image/width=1200,height=630,fit=cover,format=jpeg,quality=75,background=white/${SOURCE}`,
    );
  });

  it('keeps the first frame of an animation where the picture is still', () => {
    expect(address(SOURCE, { format: 'png', width: 300, isStill: true })).toBe(
      `https://example.org/cdn-cgi/image/width=300,anim=false/${SOURCE}`,
    );
    expect(address(SOURCE, { format: 'webp', width: 480, moves: true })).not.toContain('anim=false');
  });
});

describe('Netlify', () => {
  it('takes pictures of its own site by their paths', () => {
    const address = netlify('https://example.org');
    expect(address(SOURCE, small)).toBe(
      'https://example.org/.netlify/images?url=%2Fbilder%2F0123456789abcdef-original.jpg&w=960&fm=avif&q=60',
    );
    expect(address('https://media.example.org/a.jpg?v=1', shared)).toBe(
      'https://example.org/.netlify/images?url=https%3A%2F%2Fmedia.example.org%2Fa.jpg%3Fv%3D1&w=1200&h=630&fit=cover&fm=jpg&q=75',
    );
  });
});

describe('a service', () => {
  const crop = (focus: Focus, address: ImageService): string => address(SOURCE, { ...shared, focus });

  it('crops around the part of a picture that matters', () => {
    expect(crop('top', imgproxy(SERVICE))).toContain('/rs:fill:1200:630/g:no/');
    expect(crop('bottom left', imgproxy(SERVICE))).toContain('/g:sowe/');
    expect(crop('right', thumbor(SERVICE))).toContain('/1200x630/right/filters:');
    expect(crop('top left', thumbor(SERVICE))).toContain('/1200x630/left/top/filters:');
    expect(crop('left', cloudflare(SERVICE))).toContain(',fit=cover,gravity=left,');
    expect(crop('bottom right', cloudflare(SERVICE))).toContain(',gravity=1x1,');
    expect(crop('top right', netlify(SERVICE))).toContain('&fit=cover&position=top&');
  });
});
