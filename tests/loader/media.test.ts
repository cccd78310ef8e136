import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { updateMedia } from '../../src/authoring/edit/media.ts';
import { check } from '../../src/authoring/check/check.ts';
import { MEDIA_FILE } from '../../src/archive/media.ts';
import { pictureFolders, readOriginal } from '../../src/images/original.ts';
import { article, ARTICLE, ContentFolder, NOW } from '../content-folder.ts';
import { found, refuses } from '../refuses.ts';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
  .jpeg()
  .toBuffer();
const other = await sharp({ create: { width: 60, height: 20, channels: 3, background: 'red' } })
  .jpeg()
  .toBuffer();
const FILE = 'articles/2023/03/bild.jpg';
const lead = article(["image: { src: './bild.jpg', alt: Ein Bild, credit: Wir }"]);
const SETTINGS = readFileSync(join(import.meta.dirname, '../fixtures/base/site.yaml'), 'utf8');

/** A newsroom whose picture lies in a folder beside the content. */
class Newsroom {
  readonly content = new ContentFolder({ [ARTICLE]: lead, 'site.yaml': `${SETTINGS}\nmedia: ../media\n` });
  readonly media = join(this.content.dir, '../media');

  constructor() {
    this.write(photo);
  }

  write(content: Uint8Array): void {
    mkdirSync(join(this.media, 'articles/2023/03'), { recursive: true });
    writeFileSync(join(this.media, FILE), content);
  }

  list() {
    return updateMedia({ contentDir: this.content.dir, cacheDir: this.content.cacheDir, now: NOW });
  }

  async findings() {
    const { dir: contentDir, cacheDir } = this.content;
    const { findings } = await check({ root: join(contentDir, '..'), contentDir, cacheDir, now: NOW });
    return findings
      .filter(({ rule }) => rule.startsWith('media-'))
      .map(({ rule, params }) => ({ rule, params }));
  }
}

const pointerOf = (content: Uint8Array): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(content).digest('hex')}\nsize ${content.length}\n`;

describe('a picture outside git', () => {
  it('needs to be there only when it is listed', async () => {
    const newsroom = new Newsroom();
    expect(await newsroom.list()).toMatchObject({ added: [FILE], changed: [], removed: [], count: 1 });
    rmSync(newsroom.media, { recursive: true });
    const { articles } = await newsroom.content.load();
    expect(articles[0]?.image?.picture).toMatchObject({ file: FILE, width: 40, height: 20, format: 'jpeg' });
  });

  it('has the same identity as one beside its article', async () => {
    const newsroom = new Newsroom();
    await newsroom.list();
    const listed = (await newsroom.content.load()).articles[0]?.image?.picture;
    const beside = new ContentFolder({ [ARTICLE]: lead, [FILE]: photo });
    expect(JSON.stringify(listed)).toBe(JSON.stringify((await beside.load()).articles[0]?.image?.picture));
  });

  it('is read again when its entry changes, and only then', async () => {
    const newsroom = new Newsroom();
    await newsroom.list();
    await newsroom.content.load();
    newsroom.write(other);
    expect((await newsroom.content.load()).articles[0]?.image?.picture.width).toBe(40);
    expect(await newsroom.list()).toMatchObject({ added: [], changed: [FILE], count: 1 });
    expect((await newsroom.content.load()).articles[0]?.image?.picture.width).toBe(60);
  });

  it('is no longer listed when it is gone', async () => {
    const newsroom = new Newsroom();
    await newsroom.list();
    renameSync(join(newsroom.media, FILE), join(newsroom.media, FILE.replace('bild', 'neu')));
    expect(await newsroom.list()).toMatchObject({ added: [FILE.replace('bild', 'neu')], removed: [FILE] });
    rmSync(newsroom.media, { recursive: true });
    await expect(newsroom.list()).rejects.toThrow('/media/articles');
  });

  it('is reported by the check when it is not what is listed', async () => {
    const newsroom = new Newsroom();
    await newsroom.list();
    expect(await newsroom.findings()).toEqual([]);
    newsroom.write(other);
    const stale = (isMissing: boolean) => [{ rule: 'media-stale', params: { file: FILE, isMissing } }];
    expect(await newsroom.findings()).toEqual(stale(false));
    rmSync(join(newsroom.media, FILE));
    expect(await newsroom.findings()).toEqual(stale(true));
  });

  it('is read from its folder, and from nowhere else', async () => {
    const newsroom = new Newsroom();
    await newsroom.list();
    const { settings, articles } = await newsroom.content.load();
    const picture = articles[0]?.image?.picture as { file: string; hash: string };
    const folders = pictureFolders(newsroom.content.dir, settings);
    expect(readOriginal(folders, picture).content.equals(photo)).toBe(true);
    renameSync(join(newsroom.media, FILE), join(newsroom.media, '../bild.jpg'));
    symlinkSync(join(newsroom.media, '../bild.jpg'), join(newsroom.media, FILE));
    expect(() => readOriginal(folders, picture)).toThrow('image-not-here');
  });
});

describe('a picture in Git LFS that was not fetched', () => {
  const files = { [ARTICLE]: lead, [FILE]: photo };

  it('is known by its entry', async () => {
    const content = new ContentFolder(files);
    await updateMedia({ contentDir: content.dir, cacheDir: content.cacheDir, now: NOW });
    content.write(FILE, pointerOf(photo));
    expect((await content.load()).articles[0]?.image?.picture.width).toBe(40);
    const { settings, articles } = await content.load();
    const picture = articles[0]?.image?.picture as { file: string; hash: string };
    expect(() => readOriginal(pictureFolders(content.dir, settings), picture)).toThrow('image-not-here');
    expect(
      await updateMedia({ contentDir: content.dir, cacheDir: content.cacheDir, now: NOW }),
    ).toMatchObject({ added: [], removed: [], left: [], count: 1 });
  });

  it('is refused if its entry is that of another content', async () => {
    const content = new ContentFolder(files);
    await updateMedia({ contentDir: content.dir, cacheDir: content.cacheDir, now: NOW });
    content.write(FILE, pointerOf(photo));
    await content.load();
    content.write(FILE, pointerOf(other));
    expect((await content.problems()).map(({ rule }) => rule)).toEqual(['image-lfs']);
    expect(
      await updateMedia({ contentDir: content.dir, cacheDir: content.cacheDir, now: NOW }),
    ).toMatchObject({ left: [FILE], removed: [FILE] });
  });
});

describe('the list of pictures', () => {
  const at = found(MEDIA_FILE);
  const entry = `{ "hash": "${'a'.repeat(40)}", "sha256": "${'b'.repeat(64)}", "bytes": 9, "width": 1, "height": 1, "format": "png" }`;
  refuses('a file that is no JSON', { [MEDIA_FILE]: '{\n<<<<<<< HEAD\n' }, at(2, 1, 'media-file', {}));
  refuses('a list', { [MEDIA_FILE]: '[]' }, at(1, 1, 'media-file', {}));
  refuses(
    'a path that leaves the articles',
    { [MEDIA_FILE]: `{\n"articles/a.png": ${entry},\n"articles/../../b.png": ${entry}\n}` },
    at(3, 1, 'media-file', {}),
  );
  refuses(
    'an entry without a size',
    { [MEDIA_FILE]: `{\n"articles/a.png": ${entry.replace('"width": 1, ', '')}\n}` },
    at(2, 1, 'media-file', {}),
  );
});

describe('the key "media"', () => {
  const withMedia = (path: string) => ({ 'site.yaml': `${SETTINGS}\nmedia: ${path}\n` });
  const line = `${SETTINGS}\n`.split('\n').length;
  for (const path of ['media', './media', '../a/../b', '..', '/'])
    refuses(
      path,
      withMedia(path),
      found('site.yaml')(line, 1, 'invalid-field', {
        field: 'media',
        expected: 'mediaFolder',
        suggestion: undefined,
      }),
    );

  it('may be absolute', async () => {
    const { settings } = await new ContentFolder(withMedia('/mnt/media/')).load();
    expect(settings.media).toBe('/mnt/media');
  });
});
