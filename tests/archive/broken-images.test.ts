import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAX_IMAGE_BYTES } from '../../src/archive/picture-probe.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';
import { at, expectRefusal, refuses } from '../refuses.ts';

const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>';

const FOLDER = 'articles/2023/03';
const lead = (src: string) => article([`image: { src: '${src}', alt: Ein Bild, credit: Wir }`]);
const inBody = (src: string) => article([], `\nEin Absatz.\n\nNoch ein ![Bild](${src}) darin.\n`);

/** In the frontmatter the image's src stands at 7:10, in the body the image at 11:10. */
function refusesImage(
  name: string,
  src: string,
  rule: 'image-missing' | 'image-outside' | 'image-unreadable',
  files: Files = {},
): void {
  refuses(`${name} as the lead image`, { ...files, [ARTICLE]: lead(src) }, at(7, 10, rule, { src }));
  refuses(`${name} in the body`, { ...files, [ARTICLE]: inBody(src) }, at(11, 10, rule, { src }));
}

describe('images', () => {
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
  refusesImage('an SVG', './bild.svg', 'image-unreadable', { [`${FOLDER}/bild.svg`]: svg });
  refusesImage('an SVG with the name of a PNG', './bild.png', 'image-unreadable', {
    [`${FOLDER}/bild.png`]: svg,
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

  it('refuses an image above the limit by its size, without reading it', async () => {
    const folder = new ContentFolder({ [`${FOLDER}/bild.png`]: png, [ARTICLE]: lead('./bild.png') });
    truncateSync(folder.path(`${FOLDER}/bild.png`), MAX_IMAGE_BYTES + 1);
    const params = { src: './bild.png', bytes: 20_000_001, limit: 20_000_000 };
    await expectRefusal(folder, [at(7, 10, 'image-too-large', params)]);
  });

  it('refuses a link to a file outside of the content folder', async () => {
    const folder = new ContentFolder({ [ARTICLE]: lead('./bild.png') });
    symlinkSync(folder.path('site.yaml'), folder.path(`${FOLDER}/bild.png`));
    await expectRefusal(folder, [at(7, 10, 'image-outside', { src: './bild.png' })]);
  });

  it('refuses an image in a folder that is a link', async () => {
    const folder = new ContentFolder({ 'geheim/bild.png': png, [ARTICLE]: inBody('./bilder/bild.png') });
    symlinkSync(folder.path('geheim'), folder.path(`${FOLDER}/bilder`));
    await expectRefusal(folder, [at(11, 10, 'image-outside', { src: './bilder/bild.png' })]);
  });

  it('lists every image that is wrong, once for each place', async () => {
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

describe('images that are accepted', () => {
  it('measures them, also in subfolders, other months and with encoded names', async () => {
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

  it('does not take image syntax within code for an image', async () => {
    const body = 'So: `![x](./fehlt.png)`\n\n```\n![x](./fehlt.png)\n```\n';
    const folder = new ContentFolder({ [ARTICLE]: article([], body) });
    expect((await folder.load()).articles[0]?.bodyPictures).toEqual({});
  });

  it('measures after the rotation that the camera noted', async () => {
    const turned = await sharp(png).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const folder = new ContentFolder({ [`${FOLDER}/bild.jpg`]: turned, [ARTICLE]: lead('./bild.jpg') });
    const [found] = (await folder.load()).articles;
    expect(found?.image?.picture).toMatchObject({ width: 20, height: 40, format: 'jpeg' });
  });

  it('notices that an image was exchanged or taken away, though the article stands', async () => {
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
