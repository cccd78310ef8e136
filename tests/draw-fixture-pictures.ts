import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { drawPicture, namedPicture } from './fixture-pictures.ts';

// Draws the pictures that articles of the fixture archives show and that are not there yet: `node tests/draw-fixture-pictures.ts`.
const ARCHIVES = join(import.meta.dirname, 'fixtures/archives');

for (const article of readdirSync(ARCHIVES, { recursive: true, encoding: 'utf8' })) {
  if (!/\.mdx?$/.test(article)) continue;
  const source = readFileSync(join(ARCHIVES, article), 'utf8');
  for (const [path] of source.matchAll(/\.\/[a-z]+-\d+\.(?:jpg|png)/g)) {
    const file = join(ARCHIVES, dirname(article), path);
    const named = namedPicture(basename(file));
    if (existsSync(file)) continue;
    if (!named) throw new Error(`${article} names no shape of picture: ${path}`);
    writeFileSync(file, await drawPicture(named.shape, named.seed));
    console.log(file);
  }
}
