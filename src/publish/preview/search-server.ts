import { createReadStream } from 'node:fs';
import type { Plugin, ViteDevServer } from 'vite';
import { basePath } from '../../archive/base-path.ts';
import { searchUrl } from '../../archive/urls.ts';
import { commandTexts } from '../../i18n/author-languages.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';
import { PreviewSearch } from './preview-search.ts';
import { pathOf } from './request-path.ts';
import { SEARCH_NOTE } from './search-note.ts';

/** Makes the search index when somebody searches in the preview, and again when the content has changed. */
export function searchServer(site: () => Site, settings: BuildSettings): Plugin {
  return {
    name: 'nachlese:search',
    apply: 'serve',
    configureServer(server) {
      const { words } = site().archive.settings;
      const search = new PreviewSearch(site, settings, (left) => {
        tell(server, site(), left);
      });
      server.ws.on('vite:client:connect', () => {
        if (search.left > 0) tell(server, site(), search.left);
      });
      server.middlewares.use(searchUrl(words), (request, response, next) => {
        const name = pathOf(request).replace(/^\//, '');
        if (name === '') {
          next();
          return;
        }
        search.files().then((files) => {
          const path = files.get(searchUrl(words).slice(1) + name);
          if (path === undefined) next();
          else createReadStream(path).on('error', next).pipe(response);
        }, next);
      });
    },
  };
}

/** Says on open search pages that the index is not complete, and reloads them once it is. */
function tell(server: ViteDevServer, { archive: { settings } }: Site, left: number): void {
  const page = searchUrl(settings.words);
  if (left === 0) {
    server.ws.send({ type: 'full-reload', path: `${page}index.html` });
    return;
  }
  const text = commandTexts(settings.language).searchIndexing(left);
  server.ws.send({
    type: 'custom',
    event: SEARCH_NOTE,
    data: { path: basePath(settings.url) + page, text },
  });
}
