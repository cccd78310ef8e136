import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { parsed, UsageError } from '../usage-error.ts';

const USAGE = `npm run bench:pictures -- [options]
  --count N        number of photos (20)
  --photos DIR     JPEG files of this folder; generated ones otherwise
  --peers LIST     eleventy-img,hugo (the default), one of them, or "none"
  --work DIR       folder to work in (the system's temporary one)`;

const PEERS = ['eleventy-img', 'hugo'] as const;
export type PicturePeer = (typeof PEERS)[number];

export interface PictureOptions {
  count: number;
  /** Paths of photos to take instead of generated ones. */
  photos: readonly string[] | undefined;
  peers: readonly PicturePeer[];
  work: string;
}

/** Reads the command line. Throws a UsageError that shows the correct usage. */
export function pictureOptions(args: readonly string[]): PictureOptions {
  const text = { type: 'string' } as const;
  const {
    count = '20',
    photos,
    peers = PEERS.join(','),
    work = tmpdir(),
  } = parsed(USAGE, () =>
    parseArgs({ args: [...args], options: { count: text, photos: text, peers: text, work: text } }),
  ).values;
  const number = Number(count);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(USAGE);
  return {
    count: number,
    photos: photos === undefined ? undefined : photosIn(resolve(photos)).slice(0, number),
    peers: peers === 'none' ? [] : peers.split(',').map(peerOf),
    work: resolve(work),
  };
}

function photosIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.jpe?g$/i.test(name));
  if (names.length === 0) throw new UsageError(`There is no JPEG file in ${folder}.`);
  return names.sort().map((name) => join(folder, name));
}

function peerOf(name: string): PicturePeer {
  const peer = PEERS.find((one) => one === name);
  if (peer === undefined) throw new UsageError(`"${name}" is no peer.\n\n${USAGE}`);
  return peer;
}
