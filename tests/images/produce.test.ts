import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../src/archive/diagnostic.ts';
import { produceImage } from '../../src/images/produce.ts';
import { imageJobs } from '../../src/images/used.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';

const FILE = 'articles/2023/03/bild.jpg';

const photo = (): Promise<Buffer> => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width: 600, height: 400, channels: 3, background: 'red', noise } })
    .jpeg()
    .toBuffer();
};

async function folderWith(content: Buffer) {
  const source = article(["image: { src: './bild.jpg', alt: x, credit: y }"]);
  const folder = new ContentFolder({ [FILE]: content, [ARTICLE]: source });
  mkdirSync(folder.cacheDir);
  return { folder, jobs: [...imageJobs((await folder.load()).articles).values()] };
}

describe('producing images', () => {
  it('makes every file in its size and format, without the metadata of the camera', async () => {
    const original = await sharp(await photo())
      .withExif({ IFD0: { Copyright: 'geheim' } })
      .toBuffer();
    const { folder, jobs } = await folderWith(original);
    expect(original.includes('geheim')).toBe(true);
    for (const job of jobs) {
      const content = readFileSync(await produceImage(folder.dir, folder.cacheDir, job));
      const { width, height, format } = await sharp(content).metadata();
      expect([width, height]).toEqual([
        job.variant.width,
        job.variant.height ?? Math.round((job.variant.width * 2) / 3),
      ]);
      expect(format).toBe(job.variant.format === 'avif' ? 'heif' : job.variant.format);
      expect(content.includes('geheim')).toBe(false);
    }
  });

  it('makes a file once', async () => {
    const {
      folder,
      jobs: [job],
    } = await folderWith(await photo());
    if (!job) throw new Error('there is no file to make');
    const path = await produceImage(folder.dir, folder.cacheDir, job);
    folder.write(FILE, null);
    expect(await produceImage(folder.dir, folder.cacheDir, job)).toBe(path);
  });

  it('refuses an image whose pixels end early, and leaves nothing behind', async () => {
    const whole = await photo();
    const {
      folder,
      jobs: [job],
    } = await folderWith(whole.subarray(0, whole.length / 2));
    if (!job) throw new Error('there is no file to make');
    const error: unknown = await produceImage(folder.dir, folder.cacheDir, job).catch(
      (reason: unknown) => reason,
    );
    expect((error as ContentError).diagnostics).toEqual([
      { file: FILE, line: 1, column: 1, rule: 'image-unreadable', params: { src: FILE } },
    ]);
    const left = readdirSync(folder.cacheDir, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile() && !entry.name.startsWith('articles-'))).toEqual([]);
  });
});
