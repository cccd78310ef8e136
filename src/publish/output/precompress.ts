import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { AssembledOutput } from './assembled-output.ts';
import type { Manifest } from './manifest.ts';
import { OutputError } from './out-folder.ts';
import { describe } from './overlay.ts';

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

const ENDINGS = ['.br', '.gz'] as const;

/** Brotli (RFC 7932) near its best, and gzip (RFC 1952) without a time: the same bytes for the same file. */
const compress = {
  '.br': (content: Buffer): Buffer =>
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  '.gz': (content: Buffer): Buffer => gzipSync(content, { level: 9 }),
};

/** Adds a `.br` and a `.gz` beside every text file of a site, made in `folder`; those of unchanged files are kept. */
export function precompress(base: Manifest, output: AssembledOutput, outDir: string, folder: string): void {
  for (const [name, { files }] of output.parts) {
    const known = base.get(name)?.files ?? {};
    for (const [path, file] of Object.entries(files)) {
      if (!TEXT.has(extname(path)) || file.size < WORTHWHILE) continue;
      const source = output.staged.get(path)?.source;
      for (const ending of ENDINGS) {
        const twin = path + ending;
        const standing = source === undefined ? known[twin] : undefined;
        if (standing) {
          files[twin] = standing;
          continue;
        }
        const staged = { path: twin, source: join(folder, twin), isOwn: true };
        mkdirSync(dirname(staged.source), { recursive: true });
        writeFileSync(staged.source, compress[ending](readFileSync(source ?? fileIn(outDir, path))));
        files[twin] = describe(staged);
        output.staged.set(twin, staged);
      }
    }
  }
}

function fileIn(outDir: string, path: string): string {
  const file = join(outDir, path);
  if (existsSync(file)) return file;
  throw new OutputError('notCompressed', { path });
}
