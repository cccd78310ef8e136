import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { PROGRAM_FOLDER } from '../../cache/program-folder.ts';

const SOURCE = join(PROGRAM_FOLDER, 'src');
const FROM_HERE = 'createRequire(import.meta.url)';

/**
 * Makes `createRequire(import.meta.url)` in bundled modules resolve from the source file. The bundle is in another folder, from which the
 * libraries of an installed program would not be found.
 */
export const requireBase: Plugin = {
  name: 'nachlese:require-base',
  transform(code, id) {
    if (!id.startsWith(SOURCE) || !code.includes(FROM_HERE)) return undefined;
    const base = JSON.stringify(pathToFileURL(id).href);
    return { code: code.replaceAll(FROM_HERE, `createRequire(${base})`), map: null };
  },
};
