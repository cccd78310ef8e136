import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { identityOf } from '../../src/archive/identity.ts';
import { markPending } from '../../src/images/pending.ts';
import { imageFolder, producePicture } from '../../src/images/produce.ts';
import { pictureJobs } from '../../src/images/used.ts';
import { article, ContentFolder } from '../content-folder.ts';

const red = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 40, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();

it('A picture is pending until all of its files are finished, wherever it is shown', async () => {
  const folder = new ContentFolder({
    'articles/2023/03/eins.md': article(["image: { src: './eins.jpg', alt: x, credit: y }"]),
    'articles/2023/03/zwei.md': article([], '![x](./eins.jpg)\n\n![x](./zwei.jpg)\n'),
    'articles/2023/03/eins.jpg': await red(60),
    'articles/2023/03/zwei.jpg': await red(50),
  });
  const { articles } = await folder.load();
  const pending = (): string[] =>
    markPending(articles, folder.cacheDir)
      .flatMap(({ image, bodyPictures }) => [
        ...(image ? [image.picture] : []),
        ...Object.values(bodyPictures),
      ])
      .filter(({ isPending }) => isPending)
      .map(({ file }) => file.slice(-8))
      .sort();
  expect(pending()).toEqual(['eins.jpg', 'eins.jpg', 'zwei.jpg']);

  for (const job of pictureJobs(markPending(articles, folder.cacheDir)))
    await producePicture({ contentDir: folder.dir }, folder.cacheDir, job);
  expect(pending()).toEqual(['eins.jpg', 'eins.jpg', 'zwei.jpg']);

  for (const job of pictureJobs(articles))
    await producePicture({ contentDir: folder.dir }, folder.cacheDir, job);
  expect(pending()).toEqual([]);
  expect(markPending(articles, folder.cacheDir)).toBe(articles);

  const [file] = readdirSync(imageFolder(folder.cacheDir)).filter((name) => name.endsWith('50.avif'));
  rmSync(join(imageFolder(folder.cacheDir), String(file)));
  expect(pending()).toEqual(['zwei.jpg']);
});

it('An article whose picture is pending has another identity, so its pages are rendered again later', async () => {
  const folder = new ContentFolder({
    'articles/2023/03/eins.md': article(["image: { src: './eins.jpg', alt: x, credit: y }"]),
    'articles/2023/03/eins.jpg': await red(60),
  });
  const { articles } = await folder.load();
  const identities = [articles, markPending(articles, folder.cacheDir)].map(
    ([one]) => one && identityOf(one),
  );
  expect(new Set(identities).size).toBe(2);
});
