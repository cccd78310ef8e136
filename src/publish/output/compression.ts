import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Text files; images, fonts and index files are compressed already. */
const TEXT = new Set([
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.jsonl',
  '.md',
  '.svg',
  '.txt',
  '.webmanifest',
  '.xml',
]);

/** Size in bytes below which compression does not save a packet. */
const WORTHWHILE = 1024;

/** Whether a file of this size gets compressed copies. */
export const isCompressible = (path: string, size: number): boolean =>
  TEXT.has(extname(path)) && size >= WORTHWHILE;

export const ENDINGS = ['.br', '.gz'] as const;

/** Brotli (RFC 7932) near its best level, and gzip (RFC 1952) without a timestamp: equal files give equal bytes. */
export const compress: Readonly<Record<(typeof ENDINGS)[number], (content: Buffer) => Buffer>> = {
  '.br': (content) =>
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  '.gz': (content) => gzipSync(content, { level: 9 }),
};
