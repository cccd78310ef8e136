import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom } from '../src/publish/settings.ts';
import { drawPhotos, photoNumbered } from './bench/photos.ts';
import { eleventyImg } from './bench/pictures/eleventy-img.ts';
import type { Encoder } from './bench/pictures/encoder.ts';
import { hugoImages } from './bench/pictures/hugo-images.ts';
import { judge, type PictureRow } from './bench/pictures/judge.ts';
import { pictureOptions } from './bench/pictures/options.ts';
import { own } from './bench/pictures/own.ts';
import { pictureTable } from './bench/pictures/picture-table.ts';
import { runCommand } from './bench/run-command.ts';

/** Measures what the image files of photos cost, and how like the photos they are, beside other generators. */
async function measurePictures(): Promise<void> {
  const { count, photos: given, peers, work: parent } = pictureOptions(process.argv.slice(2));
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, 'nachlese-pictures-'));
  try {
    const photos = given ?? (await generated(join(work, 'photos'), count));
    const encoders = [own(settingsFrom().root), ...peers.map((peer) => PEERS[peer]())];
    const rows: PictureRow[] = [];
    for (const [index, encoder] of encoders.entries()) {
      const absence = encoder.absence();
      if (absence === undefined) rows.push(await rowOf(encoder, join(work, String(index)), photos));
      else console.log(`${encoder.system} is absent: ${absence}.`);
    }
    console.log(`\n${photos.length} photos\n\n${pictureTable(rows)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const PEERS = { 'eleventy-img': eleventyImg, hugo: hugoImages };

async function generated(folder: string, count: number): Promise<string[]> {
  const drawn = await drawPhotos(count);
  mkdirSync(folder);
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `photo-${String(index + 1).padStart(5, '0')}.jpg`);
    writeFileSync(path, photoNumbered(drawn, index));
    return path;
  });
}

async function rowOf(encoder: Encoder, folder: string, photos: readonly string[]): Promise<PictureRow> {
  mkdirSync(folder);
  encoder.prepare(folder, photos);
  const measured = await encoder.run(folder);
  console.log(`${encoder.system}: ${measured.seconds.toFixed(1)} s`);
  return judge(encoder.system, photos.length, encoder.files(folder, photos), measured);
}

await runCommand(measurePictures);
