import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { emptyManifest, type Manifest } from '../../../src/publish/output/manifest.ts';
import { type ManifestPart, partOf } from '../../../src/publish/output/manifest-part.ts';
import { pictureParts } from '../../../src/publish/build/picture-parts.ts';
import { Site } from '../../../src/site/site.ts';
import { article, ContentFolder } from '../../content-folder.ts';
import { programOf } from '../program.ts';

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();

const showing = (file: string, body = 'Ein Absatz.'): string =>
  article(
    [`title: ${file}`, 'date: 2023-04-02', `image: { src: './${file}', alt: x, credit: y }`],
    `${body}\n`,
  );

/** Plans the pictures of a content folder, without producing a file. */
async function build(folder: ContentFolder, base = emptyManifest(), code = 'code') {
  const site = new Site(await folder.load());
  const settings = { contentDir: folder.dir, cacheDir: folder.cacheDir };
  const { tasks, parts } = pictureParts({ site, base, program: programOf(code) }, settings, () => undefined);
  const missing = tasks.flatMap(({ paths }) => paths);
  const made = parts(new Map(missing.map((path) => [path, `/cache/${path}`])));
  const after: Manifest = new Map(
    made.map(({ name, source, files }) => {
      if (!files) return [name, base.get(name) as ManifestPart];
      return [name, partOf(Object.fromEntries(files.map(([path]) => [path, { hash: '', size: 0 }])), source)];
    }),
  );
  return { missing: missing.sort(), read: made.filter(({ files }) => files).length, after };
}

async function archive(): Promise<ContentFolder> {
  return new ContentFolder({
    'articles/2023/04/eins.md': showing('eins.png'),
    'articles/2023/04/eins.png': await picture('red'),
    'articles/2023/04/zwei.md': showing('zwei.png'),
    'articles/2023/04/zwei.png': await picture('blue'),
  });
}

describe('the pictures of a site', () => {
  it('are all produced at first, and none while they are unchanged', async () => {
    const folder = await archive();
    const first = await build(folder);
    expect(first.missing.length).toBe(6); // 60 pixels wide: AVIF, PNG and the shared one of each
    expect(await build(folder, first.after)).toEqual({ missing: [], read: 0, after: first.after });
  });

  it('are checked only in the part of a new one', async () => {
    const folder = await archive();
    const first = await build(folder);
    folder.write('articles/2023/04/drei.md', showing('drei.png'));
    folder.write('articles/2023/04/drei.png', await picture('green'));
    const second = await build(folder, first.after);
    expect(second.read).toBe(1);
    expect(second.missing.length).toBe(first.missing.length / 2);
    expect(second.missing.every((path) => path.startsWith('bilder/'))).toBe(true);
  });

  it('are unchanged when a picture moves from one article to another', async () => {
    const folder = await archive();
    const first = await build(folder);
    folder.write('articles/2023/04/drei.md', showing('drei.png'));
    folder.write('articles/2023/04/drei.png', await picture('red'));
    folder.write('articles/2023/04/eins.md', null);
    folder.write('articles/2023/04/eins.png', null);
    expect(await build(folder, first.after)).toEqual({ missing: [], read: 0, after: first.after });
  });

  it('get the additional files that another use of the same picture needs', async () => {
    const folder = await archive();
    const first = await build(folder);
    folder.write('articles/2023/04/eins.md', showing('eins.png', '![x](./eins.png)'));
    const second = await build(folder, first.after);
    expect(second.read).toBe(1);
    expect(second.missing.length).toBeLessThan(first.missing.length / 2);
  });

  it('are listed again by a changed program, which produces no existing file', async () => {
    const folder = await archive();
    const first = await build(folder);
    const second = await build(folder, first.after, 'other');
    expect([second.missing, second.read]).toEqual([[], 2]);
  });

  it('lose the files of a picture that is no longer shown', async () => {
    const folder = await archive();
    const first = await build(folder);
    folder.write('articles/2023/04/zwei.md', null);
    const second = await build(folder, first.after);
    expect([second.missing, second.after.size]).toEqual([[], 1]);
  });
});
