import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Archive } from '../../archive/archive.ts';
import { searchFiles, type SearchFiles } from '../../search/files.ts';
import type { BuildSettings } from '../settings.ts';

/** Makes the search index of the dev server when somebody searches, and again when the content has changed. */
export function searchServer(archive: () => Archive, { cacheDir }: BuildSettings): Plugin {
  // A folder of its own, as a build may run beside the dev server.
  const own = join(cacheDir, 'dev');
  let made: { of: Archive; files: Promise<SearchFiles> } | undefined;
  const filesOf = (current: Archive): Promise<SearchFiles> => {
    if (made?.of === current) return made.files;
    const files = searchFiles(current, { cacheDir: own });
    made = { of: current, files };
    // FormattedFinding to whoever asks; who asks again has it tried again.
    files.catch(() => {
      if (made?.files === files) made = undefined;
    });
    return files;
  };
  return {
    name: 'nachlese:search',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/suche/', (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
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
