import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPicture, namedPicture, pictureSvg, SHAPES } from './fixture-pictures.ts';
import { PROJECT } from './content-folder.ts';

const ARCHIVES = join(PROJECT, 'tests/fixtures/archives');
const [FILE_LIMIT, LIMIT] = [25_000, 2_000_000];

const files = readdirSync(ARCHIVES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:jpg|png)$/.test(file))
  .map((file) => join(ARCHIVES, file));

describe('the pictures of the fixture archives', () => {
  it('have the size that their names promise', async () => {
    for (const file of files) {
      const { width, height } = await sharp(file).metadata();
      const { shape } = namedPicture(basename(file)) ?? {};
      expect(shape && SHAPES[shape], file).toEqual([width, height]);
    }
  });

  it('are of every shape', () => {
    const shapes = new Set(files.map((file) => namedPicture(basename(file))?.shape));
    expect([...shapes].sort()).toEqual(Object.keys(SHAPES).sort());
  });

  it(`have at most ${FILE_LIMIT} bytes each and ${LIMIT} in all`, () => {
    const sizes = files.map((file) => statSync(file).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(FILE_LIMIT);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT);
  });

  it('are shown by an article next to them', () => {
    for (const file of files) {
      const folder = join(file, '..');
      const articles = readdirSync(folder).filter((name) => /\.mdx?$/.test(name));
      const shown = articles.some((name) =>
        readFileSync(join(folder, name), 'utf8').includes(basename(file)),
      );
      expect(shown, file).toBe(true);
    }
  });
});

describe('a drawn picture', () => {
  it('is the same for the same seed, and another one for another seed', () => {
    expect(pictureSvg('landscape', 3)).toBe(pictureSvg('landscape', 3));
    expect(pictureSvg('landscape', 3)).not.toBe(pictureSvg('landscape', 4));
  });

  it('is transparent around a logo only', async () => {
    expect((await sharp(await drawPicture('logo', 1)).stats()).isOpaque).toBe(false);
    expect((await sharp(await drawPicture('chart', 1)).stats()).isOpaque).toBe(true);
  });
});
