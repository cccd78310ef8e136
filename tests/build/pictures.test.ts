import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { updateMedia } from '../../src/authoring/edit/media.ts';
import {
  ARTICLE,
  build,
  change,
  expectAsFromNothing,
  project,
  tree,
  useEnvironment,
  write,
} from './edited-site.ts';
import { cut, jpeg, png } from '../images/damaged-pictures.ts';

const PICTURE = 'content/articles/2023/03/messung.png';

/** Adds a picture to an article. */
async function addPicture(): Promise<void> {
  await sharp({ create: { width: 700, height: 300, channels: 3, background: 'teal' } })
    .png()
    .toFile(project.path(PICTURE));
  change(ARTICLE, (text) => `${text}\n![Messung](./messung.png "Messung (Test)")\n`);
}

const articlePage = (): string =>
  readFileSync(project.path('site/2023/03/zusammen-fuers-ozg/index.html'), 'utf8');

describe('a build that leaves pictures to a later one', () => {
  const imagesOf = (files: readonly string[]): string[] =>
    files.filter((path) => path.startsWith('bilder/')).map((path) => path.replace(/^.*-/, ''));

  it('shows the fallback, and the next one completes the pages', async () => {
    const before = Object.keys(tree('site'));
    await addPicture();
    await build('site', { imagesLater: true });
    const added = Object.keys(tree('site')).filter((path) => !before.includes(path));
    expect(imagesOf(added)).toEqual(['700.png']);
    expect(articlePage()).toContain('-700.png"');
    expect(articlePage()).not.toContain('-700.avif');
    expect(await build('site', { imagesLater: true })).toMatchObject({ rendered: 0, written: 0 });

    await expectAsFromNothing();
    expect(articlePage()).toContain('-700.avif 700w');
    expect(await build('site', { imagesLater: true })).toMatchObject({ rendered: 0, written: 0 });
  });
});

describe('a picture outside git', () => {
  it('is needed for its variants alone', async () => {
    await addPicture();
    await updateMedia({ contentDir: project.path('content'), cacheDir: project.path('site-cache'), now: 0 });
    const content = readFileSync(project.path(PICTURE));
    rmSync(project.path(PICTURE));
    await expect(build()).rejects.toThrow('image-not-here');
    write(
      'content/site.yaml',
      `${readFileSync(project.path('content/site.yaml'), 'utf8')}\nmedia: ../media\n`,
    );
    mkdirSync(project.path('media/articles/2023/03'), { recursive: true });
    writeFileSync(project.path('media/articles/2023/03/messung.png'), content);
    await expectAsFromNothing();
    const shown = articlePage();
    expect(shown).toContain('-700.avif 700w');

    rmSync(project.path('media'), { recursive: true });
    change(ARTICLE, (text) => `${text}\nNachtrag.\n`);
    await build();
    expect(articlePage()).toContain('-700.avif 700w');
  });
});

describe('articles with pictures that cannot be read', () => {
  const LEAD = 'content/articles/2023/03/titel.jpg';

  it('are published without them if the site says so, and with them once they can be read', async () => {
    change('content/site.yaml', (text) => `${text}\nimages: { unreadable: publish-without }\n`);
    change(ARTICLE, (text) =>
      text
        .replace('\n---\n', '\nimage: { src: ./titel.jpg, alt: Titelbild, credit: Test }\n---\n')
        .concat('\n[![Halb](./halb.png)](https://a.example) ![Kein Bild](./seite.jpg "Eine Seite")\n'),
    );
    writeFileSync(project.path(LEAD), cut(jpeg, 0.5));
    writeFileSync(project.path('content/articles/2023/03/halb.png'), cut(png, 0.3));
    write('content/articles/2023/03/seite.jpg', '<!doctype html><title>404</title>');
    const { warnings } = await expectAsFromNothing();
    expect(warnings.map(({ rule }) => rule)).toEqual(Array.from({ length: 3 }, () => 'image-unreadable'));
    const naming = Object.entries(tree('site')).filter(([, text]) =>
      /titel\.jpg|halb\.png|seite\.jpg/.test(text),
    );
    expect(naming.map(([path]) => path)).toEqual([]);
    expect(articlePage()).not.toMatch(/<img|<figure|"image":|Eine Seite|<a [^>]*><\/a>/);

    writeFileSync(project.path(LEAD), cut(jpeg, 0.9));
    const { warnings: then } = await expectAsFromNothing();
    expect(then.map(({ rule }) => rule).sort()).toEqual([
      'image-damaged',
      'image-unreadable',
      'image-unreadable',
    ]);
    expect(articlePage()).toContain('alt="Titelbild"');
  });

  it('end the build, which names all of them', async () => {
    change(ARTICLE, (text) => `${text}\n![A](./a.jpg)\n\n![B](./b.png)\n`);
    writeFileSync(project.path('content/articles/2023/03/a.jpg'), cut(jpeg, 0.5));
    writeFileSync(project.path('content/articles/2023/03/b.png'), cut(png, 0.5));
    await expect(build()).rejects.toThrow(/a\.jpg:1:1 image-unreadable.*b\.png:1:1 image-unreadable/);
  });
});

describe('pictures by a service', () => {
  const SERVICE = 'images: { service: imgproxy, url: https://img.example }\n';
  const useKey = (key: string): void => {
    useEnvironment({ IMGPROXY_KEY: key, IMGPROXY_SALT: 'bb' });
  };
  const pictures = (): string[] =>
    Object.keys(tree('site'))
      .filter((path) => /^bilder\/[0-9a-f]/.test(path))
      .map((path) => path.replace(/^.*?-/, ''));

  it('are one file each, or none, and signed anew with another key', async () => {
    await addPicture();
    change('content/site.yaml', (text) => `${text}\n${SERVICE}`);
    await expect(build()).rejects.toThrow('IMGPROXY_KEY is not set');
    useKey('aa');
    await expectAsFromNothing();
    expect(pictures()).toEqual(['original.png']);
    const signed = articlePage();
    expect(signed).toMatch(/ srcset="https:\/\/img\.example\/[\w-]{43}\/rs:fit:320:0\/q:60\//);
    expect(readFileSync(project.path('site/_server/nginx.conf'), 'utf8')).toContain(' https://img.example; ');
    expect(await build()).toMatchObject({ rendered: 0, written: 0 });

    useKey('ab');
    await build();
    expect(articlePage()).not.toBe(signed);

    change('content/site.yaml', (text) =>
      text.replace('img.example }', 'img.example, source: https://media.example }'),
    );
    await build();
    expect(pictures()).toEqual([]);
  });
});
