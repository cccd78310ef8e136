import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { searchUrl } from '../../archive/urls.ts';
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
      const { words } = archive().settings;
      server.middlewares.use(searchUrl(words), (request, response, next) => {
        const name = pathOf(request).replace(/^\//, '');
        if (name === '') {
          next();
          return;
        }
        filesOf(archive()).then(({ files }) => {
          const path = files.get(searchUrl(words).slice(1) + name);
          if (path === undefined) next();
          else createReadStream(path).on('error', next).pipe(response);
        }, next);
      });
    },
  };
}
