import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from '../install.ts';
import { measure } from '../measure.ts';
import { type Encoder, type MadeFile, WIDTHS } from './encoder.ts';

const VERSION = '7.0.0';

/** As its manual shows, with AVIF. */
const PROGRAM = `import { readFileSync, writeFileSync } from 'node:fs';
import Image from '@11ty/eleventy-img';

const photos = JSON.parse(readFileSync('photos.json', 'utf8'));
const made = await Promise.all(photos.map(async (photo) => {
  const files = await Image(photo, { widths: ${JSON.stringify(WIDTHS)}, formats: ['avif', 'jpeg'], outputDir: './img/' });
  return Object.values(files).flat().map(({ outputPath }) => ({ path: outputPath, photo }));
}));
writeFileSync('made.json', JSON.stringify(made.flat()));
`;

/** Eleventy's image plugin, from npm's registry, with its default settings. */
export const eleventyImg = (): Encoder => ({
  system: `eleventy-img ${VERSION}`,
  absence: () => undefined,
  prepare: (folder, photos) => {
    installPackages(folder, [`@11ty/eleventy-img@${VERSION}`]);
    writeFileSync(join(folder, 'photos.json'), JSON.stringify(photos));
    writeFileSync(join(folder, 'encode.mjs'), PROGRAM);
  },
  run: (folder) => measure({ program: process.execPath, args: ['encode.mjs'], cwd: folder }),
  files: (folder) =>
    (JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')) as MadeFile[]).map(({ path, photo }) => ({
      path: join(folder, path),
      photo,
    })),
});
