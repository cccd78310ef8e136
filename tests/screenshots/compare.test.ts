import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { comparePictures } from '../../scripts/screenshots/compare.ts';

let [before, after, marked] = ['', '', ''];
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'nachlese-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  [before, after, marked] = [join(root, 'before'), join(root, 'after'), join(root, 'marked')];
  for (const folder of [before, after]) mkdirSync(join(folder, 'site'), { recursive: true });
});

interface Box {
  left: number;
  top: number;
  size: number;
}

/** A page-like picture: white, with a black box. */
function draw(file: string, { left, top, size }: Box, height = 200): Promise<unknown> {
  const box = { create: { width: size, height: size, channels: 3, background: 'black' } } as const;
  return sharp({ create: { width: 300, height, channels: 3, background: 'white' } })
    .composite([{ input: box, left, top }])
    .png()
    .toFile(file);
}

const BOX = { left: 20, top: 30, size: 40 };

describe('two folders of pictures', () => {
  it('do not differ if their pictures look the same', async () => {
    await draw(join(before, 'site/front.png'), BOX);
    await draw(join(after, 'site/front.png'), BOX);
    expect(await comparePictures(before, after, marked)).toEqual([]);
    expect(existsSync(marked)).toBe(false);
  });

  it('differ where a box has moved, and the difference is marked in red', async () => {
    await draw(join(before, 'site/front.png'), BOX);
    await draw(join(after, 'site/front.png'), { ...BOX, left: 60 });
    const [difference] = await comparePictures(before, after, marked);
    expect(difference).toEqual({ name: 'site/front.png', pixels: 2 * 40 * 40 });
    const inBox = await sharp(join(marked, 'site/front.png'))
      .extract({ left: 22, top: 32, width: 30, height: 30 })
      .toBuffer();
    const { dominant } = await sharp(inBox).stats();
    expect(dominant.r).toBeGreaterThan(200);
    expect(dominant.g).toBeLessThan(60);
  });

  it('differ if a page has grown', async () => {
    await draw(join(before, 'site/front.png'), BOX);
    await draw(join(after, 'site/front.png'), BOX, 230);
    expect(await comparePictures(before, after, marked)).toEqual([
      { name: 'site/front.png', pixels: 300 * 30 },
    ]);
  });

  it('differ if one of them lacks a picture', async () => {
    await draw(join(before, 'site/front.png'), BOX);
    await draw(join(after, 'site/year.png'), BOX);
    expect(await comparePictures(before, after, marked)).toEqual([
      { name: 'site/front.png', pixels: undefined },
      { name: 'site/year.png', pixels: undefined },
    ]);
  });

  it('do not differ by a single pixel', async () => {
    await draw(join(before, 'site/front.png'), BOX);
    await draw(join(after, 'site/front.png'), BOX);
    const changed = await sharp(join(after, 'site/front.png'))
      .composite([
        { input: { create: { width: 1, height: 1, channels: 3, background: 'black' } }, left: 9, top: 9 },
      ])
      .png()
      .toBuffer();
    await sharp(changed).toFile(join(after, 'site/front.png'));
    expect(await comparePictures(before, after, marked)).toEqual([]);
  });
});
