import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '../measure.ts';
import type { Encoder, MadeFile } from './encoder.ts';

/** Nachlese, for photos that articles show. */
export const own = (root: string): Encoder => ({
  system: 'Nachlese',
  absence: () => undefined,
  prepare: (folder, photos) => {
    writeFileSync(join(folder, 'photos.json'), JSON.stringify(photos));
  },
  run: (folder) =>
    measure({
      program: process.execPath,
      args: [join(root, 'scripts/bench/pictures/own-program.ts'), folder],
      cwd: root,
    }),
  files: (folder) => JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')) as MadeFile[],
});
