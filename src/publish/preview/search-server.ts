import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Archive } from '../../archive/archive.ts';
import { searchFiles } from '../../search/files.ts';
import type { BuildSettings } from '../settings.ts';
import { memoizeLast } from './memoize-last.ts';
import { pathOf } from './request-path.ts';

/** Makes the search index when somebody searches in the preview, and again when the content has changed. */
export function searchServer(archive: () => Archive, { cacheDir }: BuildSettings): Plugin {
  // Apart from the cache of builds: one may run at the same time as the preview.
  const own = join(cacheDir, 'dev');
  const filesOf = memoizeLast((current: Archive) => searchFiles(current, { cacheDir: own }));
  return {
    name: 'nachlese:search',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/suche/', (request, response, next) => {
        const name = pathOf(request).slice(1);
        if (name === '') {
          next();
          return;
        }
        filesOf(archive()).then(({ files }) => {
          const path = files.get(`suche/${name}`);
          if (path === undefined) next();
          else createReadStream(path).on('error', next).pipe(response);
        }, next);
      });
    },
  };
}
