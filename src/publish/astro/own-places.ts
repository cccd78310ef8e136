import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { PROGRAM_FOLDER } from '../../cache/program-folder.ts';

const SOURCE = join(PROGRAM_FOLDER, 'src');
const FROM_HERE = 'createRequire(import.meta.url)';

/**
 * Lets bundled modules load libraries from where they were: the bundle is in another folder, from which an installed program's
 * libraries have another path.
 */
export const ownPlaces: Plugin = {
  name: 'nachlese:own-places',
  transform(code, id) {
    if (!id.startsWith(SOURCE) || !code.includes(FROM_HERE)) return undefined;
    const place = JSON.stringify(pathToFileURL(id).href);
    return { code: code.replaceAll(FROM_HERE, `createRequire(${place})`), map: null };
  },
};
