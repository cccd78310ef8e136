import { createReadStream } from 'node:fs';
import type { Plugin } from 'vite';
import type { Archive } from '../archive/archive.ts';
import { searchFiles, type SearchFiles } from '../search/files.ts';
import type { BuildSettings } from './settings.ts';

/** Makes the search index of the dev server when somebody searches, and again when the content has changed. */
export function searchServer(archive: () => Archive, { cacheDir }: BuildSettings): Plugin {
  let made: { of: Archive; files: Promise<SearchFiles> } | undefined;
  const filesOf = (current: Archive): Promise<SearchFiles> => {
    if (made?.of !== current) made = { of: current, files: searchFiles(current, { cacheDir }) };
    return made.files;
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
          else createReadStream(path).pipe(response);
        }, next);
      });
    },
  };
}
