import { symlinkSync, truncateSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAX_PIXELS } from '../../src/loader/measure-picture.ts';
import { MAX_IMAGE_BYTES } from '../../src/loader/picture-probe.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';
import { at, expectRefusal, refuses } from '../refuses.ts';

const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>';

const FOLDER = 'articles/2023/03';
const lead = (src: string) => article([`image: { src: '${src}', alt: Ein Bild, credit: Wir }`]);
const inBody = (src: string) => article([], `\nEin Absatz.\n\nNoch ein ![Bild](${src}) darin.\n`);

/** A PNG whose header claims a false size; decoding it would fail. */
function withSize(picture: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(picture);
  // Signature (8 bytes), length (4), then the header: its name (4), the size, the other fields and the checksum.
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
  return copy;
}

/** The image's `src` is at 7:10 in the frontmatter; the image in the body is at 11:10. */
function refusesImage(
  name: string,
  src: string,
  rule: 'image-missing' | 'image-outside' | 'image-hidden' | 'image-unreadable',
  files: Files = {},
): void {
  refuses(`${name} as the lead image`, { ...files, [ARTICLE]: lead(src) }, at(7, 10, rule, { src }));
  refuses(`${name} in the body`, { ...files, [ARTICLE]: inBody(src) }, at(11, 10, rule, { src }));
}

function refusesFormat(name: string, file: string, content: string | Uint8Array, format: string): void {
  const src = `./${file}`;
  const files = { [`${FOLDER}/${file}`]: content, [ARTICLE]: lead(src) };
  refuses(`${name} as the lead image`, files, at(7, 10, 'image-format', { src, format }));
}

describe('images', async () => {
  refusesImage('an image that is not there', './fehlt.png', 'image-missing');
  refusesImage('an image in the wrong case', './Bild.png', 'image-missing', { [`${FOLDER}/bild.png`]: png });
  refusesImage('a name with an encoded NUL', './bild%00.png', 'image-missing');
  refusesImage('a name too long for any file', `./${'x'.repeat(280)}.png`, 'image-missing');
  refusesImage('a text with the name of an image', './bild.png', 'image-unreadable', {
    [`${FOLDER}/bild.png`]: 'kein Bild',
  });
  refusesImage('an empty file', './bild.png', 'image-unreadable', { [`${FOLDER}/bild.png`]: '' });
  refusesImage('an image cut off within its header', './bild.png', 'image-unreadable', {
    [`${FOLDER}/bild.png`]: png.subarray(0, 20),
  });
  refusesFormat('an SVG', 'bild.svg', svg, 'SVG');
  refusesFormat('an SVG with the name of a PNG', 'bild.png', svg, 'SVG');
  refusesFormat('an SVG with a declaration', 'bild.svg', `<?xml version="1.0"?>\n<!-- x -->\n${svg}`, 'SVG');
  refusesFormat('a TIFF', 'bild.tif', await sharp(png).tiff().toBuffer(), 'TIFF');
  refusesFormat(
    'a photo of a telephone',
    'bild.heic',
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'HEIC',
  );
  refusesFormat('a bitmap', 'bild.bmp', Buffer.from('BM\x9a\0\0\0\0\0\0\0\x7a\0\0\0', 'latin1'), 'BMP');
  refusesFormat('an icon', 'bild.ico', Buffer.from('\0\0\x01\0\x01\0\x10\x10', 'latin1'), 'ICO');
  refusesFormat('a PDF with the name of a picture', 'bild.jpg', '%PDF-1.7\n', 'PDF');

  it.each([
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    'version https://git-lfs.github.com/spec/v1\r\noid sha256:4d7a\r\n',
  ])('refuses a Git LFS pointer and says how to fetch the image: %j', async (pointer) => {
    const folder = new ContentFolder({ [`${FOLDER}/bild.jpg`]: pointer, [ARTICLE]: lead('./bild.jpg') });
    await expectRefusal(folder, [at(7, 10, 'image-lfs', { src: './bild.jpg' })]);
  });

  it('refuses a small file with a huge number of pixels before decoding it', async () => {
    const wide = withSize(png, 17_000, 16_000);
    expect(wide.length).toBeLessThan(MAX_IMAGE_BYTES);
    const folder = new ContentFolder({ [`${FOLDER}/bild.png`]: wide, [ARTICLE]: lead('./bild.png') });
    const params = { src: './bild.png', width: 17_000, height: 16_000, frames: 1, limit: MAX_PIXELS };
    await expectRefusal(folder, [at(7, 10, 'image-pixels', params)]);
  });
  refusesImage('a path above the articles', '../../../site.yaml', 'image-outside');
  refusesImage('a path above the content folder', '../../../../../../etc/passwd', 'image-outside');
  refusesImage('an encoded path above the articles', '%2e%2e/..%2F../site.yaml', 'image-outside');
  refusesImage('an absolute path', '/etc/passwd', 'image-outside');
  refusesImage('an image on the web', 'https://bilder.example/a.png', 'image-outside');
  refusesImage('an image on the web without a protocol', '//bilder.example/a.png', 'image-outside');
  refusesImage('a file: address', 'file:///etc/passwd', 'image-outside');
  refusesImage('a data: address', 'data:image/png;base64,iVBORw0KGgo=', 'image-outside');
  refusesImage('a folder', '../03', 'image-outside');

  describe.each([
    '.bilder/a.png',
    './bilder/.alt/a.png',
    './.a.png',
    './bild.png~',
    './._bild.png',
    '%2ebilder/a.png',
  ])('that a build would not see change', (src) => {
    refusesImage(src, src, 'image-hidden', { [`${FOLDER}/${decodeURIComponent(src)}`]: png });
  });

  it('refuses an image behind a hidden link', async () => {
    const folder = new ContentFolder({ 'ablage/a.png': png, [ARTICLE]: lead('./.bilder/a.png') });
    symlinkSync(folder.path('ablage'), folder.path(`${FOLDER}/.bilder`));
    await expectRefusal(folder, [at(7, 10, 'image-hidden', { src: './.bilder/a.png' })]);
  });

  it('accepts an image in a hidden folder through a visible link', async () => {
    const folder = new ContentFolder({ '.ablage/a.png': png, [ARTICLE]: lead('./../03/bilder/a.png') });
    symlinkSync(folder.path('.ablage'), folder.path(`${FOLDER}/bilder`));
    await expect(folder.load()).resolves.toBeDefined();
  });

  it('refuses an image above the size limit without reading it', async () => {
    const folder = new ContentFolder({ [`${FOLDER}/bild.png`]: png, [ARTICLE]: lead('./bild.png') });
    truncateSync(folder.path(`${FOLDER}/bild.png`), MAX_IMAGE_BYTES + 1);
    const params = { src: './bild.png', bytes: 20_000_001, limit: 20_000_000 };
    await expectRefusal(folder, [at(7, 10, 'image-too-large', params)]);
  });

  it('refuses a link to a file outside the content folder', async () => {
    const folder = new ContentFolder({ [ARTICLE]: lead('./bild.png') });
    folder.write('../geheim.png', png);
    symlinkSync(folder.path('../geheim.png'), folder.path(`${FOLDER}/bild.png`));
    const rules = (await folder.problems()).map(({ file, rule }) => [file, rule]);
    expect(rules).toEqual([
      [`${FOLDER}/bild.png`, 'file-link'],
      [ARTICLE, 'image-outside'],
    ]);
  });

  it('refuses an image in a folder that is a link out of the content folder', async () => {
    const folder = new ContentFolder({ [ARTICLE]: inBody('./bilder/bild.png') });
    folder.write('../geheim/bild.png', png);
    symlinkSync(folder.path('../geheim'), folder.path(`${FOLDER}/bilder`));
    const rules = (await folder.problems()).map(({ file, rule }) => [file, rule]);
    expect(rules).toEqual([
      [`${FOLDER}/bilder`, 'file-link'],
      [ARTICLE, 'image-outside'],
    ]);
  });

  it('accepts an image in a folder that is a link within the content folder', async () => {
    const folder = new ContentFolder({ 'ablage/bild.png': png, [ARTICLE]: inBody('./bilder/bild.png') });
    symlinkSync(folder.path('ablage'), folder.path(`${FOLDER}/bilder`));
    await expect(folder.load()).resolves.toBeDefined();
  });

  it('reports every invalid image once per place', async () => {
    const source = article(
      ["image: { src: './a.png', alt: x, credit: y }"],
      '![b](./b.png)\n\n![c][c]\n\n[c]: ./c.png\n',
    );
    await expectRefusal(new ContentFolder({ [ARTICLE]: source }), [
      at(7, 10, 'image-missing', { src: './a.png' }),
      at(9, 1, 'image-missing', { src: './b.png' }),
      at(11, 1, 'image-missing', { src: './c.png' }),
    ]);
  });
});
