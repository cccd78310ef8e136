import { availableParallelism } from 'node:os';
import { ContentError } from '../archive/diagnostic.ts';
import type { Picture } from '../archive/picture.ts';
import { CACHES } from '../cache/caches.ts';
import { packageVersion } from '../cache/package-version.ts';
import { Store } from '../cache/store.ts';
import { type PictureFolders, readOriginal } from './original.ts';
import { type Readability, readabilityOf, RULES } from './readability.ts';

/** The hashes of pictures by what the decoder makes of them. */
type Known = Record<Readability, readonly string[]>;

/**
 * What the decoder makes of each picture, by hash. A content is decoded once: the cache keeps the answers of this version of the decoder.
 * Pictures that are outside git and not here are missing in the result.
 */
export async function knownReadability(
  pictures: Iterable<Picture>,
  folders: PictureFolders,
  cacheDir: string,
): Promise<ReadonlyMap<string, Readability>> {
  const store = new Store<Known>(cacheDir, CACHES.readablePictures);
  const key = `sharp-${packageVersion('sharp')}-${RULES}`;
  const known = byHash(store.read('pictures', key));
  const unknown = new Map<string, Picture>();
  for (const picture of pictures) if (!known.has(picture.hash)) unknown.set(picture.hash, picture);
  if (unknown.size === 0) return known;
  const queue = unknown.values();
  const take = async (): Promise<void> => {
    for (const picture of queue) {
      const content = contentOf(folders, picture);
      if (content) known.set(picture.hash, await readabilityOf(content, picture.isAnimated));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, take));
  store.write('pictures', key, listed(known));
  return known;
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

const KINDS = ['whole', 'damaged', 'unreadable'] as const;

const byHash = (known: Known | undefined): Map<string, Readability> =>
  new Map(KINDS.flatMap((kind) => (known?.[kind] ?? []).map((hash) => [hash, kind] as const)));

function listed(known: ReadonlyMap<string, Readability>): Known {
  const of = (kind: Readability): string[] =>
    [...known].flatMap(([hash, found]) => (found === kind ? [hash] : [])).sort();
  return { whole: of('whole'), damaged: of('damaged'), unreadable: of('unreadable') };
}
