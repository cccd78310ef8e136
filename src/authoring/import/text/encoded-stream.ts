import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { LineDecoder, type OnOther } from './line-decoder.ts';
import type { ReadProgress } from '../read-progress.ts';
import { firstEncoding } from './text-encoding.ts';

/** Bytes at the start of a file that tell its encoding. */
const HEAD_BYTES = 2048;

/** Streams the text of a file in its declared encoding, and every line that does not fit it in the one that it is in. */
export async function* textPieces(
  file: string,
  onOther: OnOther,
  progress?: ReadProgress,
): AsyncGenerator<string> {
  const decoder = new LineDecoder(firstEncoding(readHead(file)), onOther);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    if (progress) progress.done += (chunk as Buffer).length;
    yield decoder.decode(chunk as Buffer);
  }
  yield decoder.end();
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(descriptor, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
