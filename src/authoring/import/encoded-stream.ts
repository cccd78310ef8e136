import { isUtf8 } from 'node:buffer';
import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { declaredEncoding } from './text-encoding.ts';

/** Bytes at the start of a file from which its encoding is detected. */
const HEAD_BYTES = 1 << 20;

/** Streams the text of a file in its declared encoding, or else in the one that it appears to have. */
export async function* textPieces(file: string, onGuess: (encoding: string) => void): AsyncGenerator<string> {
  const head = readHead(file);
  const declared = declaredEncoding(head.subarray(0, 2048));
  const label = declared ?? (isUtf8(wholeCharacters(head)) ? 'utf-8' : 'windows-1252');
  if (declared === undefined && label !== 'utf-8') onGuess(label);
  const decoder = new TextDecoder(label);
  let broken = false;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (!broken && text.includes('\ufffd')) {
      broken = true;
      onGuess(label);
    }
    yield text;
  }
  yield decoder.decode();
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

/** Without the character that the end of the chunk cuts in two. */
const wholeCharacters = (head: Buffer): Buffer =>
  head.length < HEAD_BYTES ? head : head.subarray(0, head.lastIndexOf(0x20) + 1 || head.length);
