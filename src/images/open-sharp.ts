import { availableParallelism } from 'node:os';

/** Node runs this many encodings at a time (libuv's thread pool). */
const POOL = 4;

/**
 * The image library, loaded on demand: most builds make no image. Whole pictures are encoded at a time, which uses the cores
 * better than several threads for one picture; only machines with more cores than the pool give a picture several threads.
 */
export async function openSharp() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(Math.ceil(availableParallelism() / POOL));
  return sharp;
}
