import { availableParallelism } from 'node:os';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { ContentError, diagnostic, type Diagnostic } from '../../archive/diagnostic.ts';
import type { Picture } from '../../archive/picture.ts';
import { type PictureFolders, pictureFolders, readOriginal } from '../../images/original.ts';
import { CACHES } from '../../cache/caches.ts';
import { Store } from '../../cache/store.ts';

/**
 * The articles' pictures with a readable header and unreadable pixels, such as truncated files: the build would fail when it
 * resizes them. Each distinct content is decoded once.
 */
export async function unreadablePictures(
  { contentDir, settings }: Archive,
  articles: readonly Article[],
  cacheDir: string,
): Promise<Diagnostic[]> {
  const store = new Store<readonly string[]>(cacheDir, CACHES.readablePictures);
  const readable = new Set(store.read('hashes'));
  const pictures = new Map(articles.flatMap(picturesOf).map((picture) => [picture.hash, picture]));
  const unknown = [...pictures.values()].filter(({ hash }) => !readable.has(hash));
  if (unknown.length === 0) return [];
  const found: Diagnostic[] = [];
  const folders = pictureFolders(contentDir, settings);
  const queue = unknown.values();
  const take = async (): Promise<void> => {
    for (const picture of queue) {
      const { file, hash, isAnimated } = picture;
      const content = contentOf(folders, picture);
      if (!content) continue;
      if (await isReadable(content, isAnimated)) readable.add(hash);
      else found.push(diagnostic({ file, line: 1, column: 1 }, 'image-unreadable', { src: file }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, take));
  store.write('hashes', '', [...readable].sort());
  return found;
}

/** Undefined if the picture is outside git and not here. */
function contentOf(folders: PictureFolders, picture: Picture): Buffer | undefined {
  try {
    return readOriginal(folders, picture).content;
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

const picturesOf = ({ image, bodyPictures }: Article): Picture[] => [
  ...(image ? [image.picture] : []),
  ...Object.values(bodyPictures),
];

/** Decodes every pixel, in animations those of all frames, at the smallest size that the format supports. */
async function isReadable(content: Buffer, animated = false): Promise<boolean> {
  // Loaded only if there is something to decode.
  const { default: sharp } = await import('sharp');
  return sharp(content, { animated })
    .resize({ width: 16 })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}
