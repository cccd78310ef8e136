import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AssembledOutput } from './assembled-output.ts';
import { compress, ENDINGS, isCompressible } from './compression.ts';
import type { Manifest } from './manifest.ts';
import { OutputError } from './out-folder.ts';
import { describe } from './overlay.ts';

/**
 * Adds a `.br` and a `.gz` copy of every text file of a site. New ones are written to `folder`; those of unchanged files are
 * kept. Throws an OutputError.
 */
export function precompress(base: Manifest, output: AssembledOutput, outDir: string, folder: string): void {
  for (const [name, { files }] of output.parts) {
    const before = base.get(name)?.files ?? {};
    for (const [path, { size }] of Object.entries(files)) {
      if (!isCompressible(path, size)) continue;
      const source = output.staged.get(path)?.source;
      for (const ending of ENDINGS) {
        const twin = path + ending;
        const unchanged = source === undefined ? before[twin] : undefined;
        if (unchanged) {
          files[twin] = unchanged;
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
