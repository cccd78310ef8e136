import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files that are text; images, fonts and index files are compressed already. */
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

/** Bytes below which compression saves no packet. */
const WORTHWHILE = 1024;

/** Whether compressed files accompany a file of so many bytes. */
export const isCompressible = (path: string, size: number): boolean =>
  TEXT.has(extname(path)) && size >= WORTHWHILE;

export const ENDINGS = ['.br', '.gz'] as const;

/** Brotli (RFC 7932) near its best, and gzip (RFC 1952) without a time: the same bytes for the same file. */
export const compress: Readonly<Record<(typeof ENDINGS)[number], (content: Buffer) => Buffer>> = {
  '.br': (content) =>
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  '.gz': (content) => gzipSync(content, { level: 9 }),
};
