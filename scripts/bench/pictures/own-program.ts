import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { blobId } from '../../../src/cache/blob-id.ts';
import { producePicture } from '../../../src/images/produce.ts';
import { variantsUsed } from '../../../src/images/used.ts';

// Runs in a process of its own, which is measured: encodes the photos named in `photos.json`, in its folder, as those of articles.
const folder = process.argv[2] as string;
const photos = JSON.parse(readFileSync(join(folder, 'photos.json'), 'utf8')) as string[];
const made: { path: string; photo: string }[] = [];
const queue = [...photos];

async function encodePhotos(): Promise<void> {
  for (let photo = queue.pop(); photo !== undefined; photo = queue.pop()) {
    const { format, width, height } = await sharp(photo).metadata();
    const hash = blobId(readFileSync(photo));
    const picture = { file: basename(photo), hash, width, height, format };
    const variants = variantsUsed({ picture, uses: new Set(['article']), focuses: new Set([undefined]) });
    const paths = await producePicture({ contentDir: dirname(photo) }, folder, {
      picture,
      variants,
      article: photo,
    });
    for (const path of paths.values()) made.push({ path, photo });
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, encodePhotos));
writeFileSync(join(folder, 'made.json'), JSON.stringify(made));
