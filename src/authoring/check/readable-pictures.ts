import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { diagnostic, type Diagnostic } from '../../archive/diagnostic.ts';
import type { Picture } from '../../archive/picture.ts';
import { CACHES } from '../../cache/caches.ts';
import { Store } from '../../cache/store.ts';

/**
 * The articles' pictures with a readable header and unreadable pixels, such as truncated files: the build would fail when it
 * resizes them. Each distinct content is decoded once.
 */
export async function unreadablePictures(
  { contentDir }: Archive,
  articles: readonly Article[],
  cacheDir: string,
): Promise<Diagnostic[]> {
  const store = new Store<readonly string[]>(cacheDir, CACHES.readablePictures);
  const readable = new Set(store.read('hashes'));
  const pictures = new Map(articles.flatMap(picturesOf).map((picture) => [picture.hash, picture]));
  const unknown = [...pictures.values()].filter(({ hash }) => !readable.has(hash));
  if (unknown.length === 0) return [];
  const found: Diagnostic[] = [];
  const queue = unknown.values();
  const take = async (): Promise<void> => {
    for (const { file, hash, isAnimated } of queue) {
      if (await isReadable(join(contentDir, file), isAnimated)) readable.add(hash);
      else found.push(diagnostic({ file, line: 1, column: 1 }, 'image-unreadable', { src: file }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, take));
  store.write('hashes', '', [...readable].sort());
  return found;
}

const picturesOf = ({ image, bodyPictures }: Article): Picture[] => [
  ...(image ? [image.picture] : []),
  ...Object.values(bodyPictures),
];

/** Decodes every pixel, in animations those of all frames, at the smallest size that the format supports. */
async function isReadable(path: string, animated = false): Promise<boolean> {
  // Loaded only if there is something to decode.
  const { default: sharp } = await import('sharp');
  return sharp(path, { animated })
    .resize({ width: 16 })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}
