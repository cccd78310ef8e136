import { resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { parsed, UsageError } from './usage-error.ts';
import { astro } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import type { Peer } from './peers/peer.ts';

export const USAGE = `npm run bench -- --size N[,N] [options]
  --size N[,N]     articles of the generated archive; several sizes one after the other
  --pictures N     one article in N has a picture (3); 0 for none
  --peers LIST     other generators (hugo,astro,eleventy); "none" for none
  --work DIR       folder to work in (the system's temporary one)
  --out FILE       write the tables as Markdown to FILE, and all numbers to FILE.json`;

export interface BenchOptions {
  sizes: readonly number[];
  /** One article in this many has a picture; 0 for none. */
  pictures: number;
  peers: readonly Peer[];
  work: string;
  out?: string;
}

const PEERS: Record<string, () => Peer> = { hugo, astro, eleventy };
const ALL_PEERS = Object.keys(PEERS).join(',');

/** Reads the command line. Throws a UsageError that shows the correct usage. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parsed(USAGE, () =>
    parseArgs({
      args: [...args],
      options: { size: text, pictures: text, peers: text, work: text, out: text },
    }),
  );
  const { size, pictures = '3', peers = ALL_PEERS, work = tmpdir(), out } = values;
  if (size === undefined) throw new UsageError(USAGE);
  return {
    sizes: size.split(',').map(sizeOf),
    pictures: shareOf(pictures),
    peers: peers === 'none' ? [] : peers.split(',').map(peerOf),
    work: resolve(work),
    ...(out !== undefined && { out: resolve(out) }),
  };
}

/** A number of articles. Throws a UsageError. */
export function sizeOf(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 100)
    throw new UsageError(`"${text}" is no whole number of at least 100; right would be --size 1000.`);
  return size;
}

function shareOf(text: string): number {
  const every = Number(text);
  if (!Number.isInteger(every) || every < 0)
    throw new UsageError(`"${text}" is no whole number; right would be --pictures 3 or --pictures 0.`);
  return every;
}

function peerOf(name: string): Peer {
  const make = PEERS[name];
  if (!make) throw new UsageError(`"${name}" is no peer; right would be --peers ${ALL_PEERS}.`);
  return make();
}
