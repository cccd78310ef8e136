import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { Connect, Plugin, ViteDevServer, WebSocketClient } from 'vite';
import { decodedPath } from '../../archive/normalize-path.ts';
import { siteLanguage } from '../../loader/site-language.ts';
import type { BuildSettings } from '../settings.ts';
import { ContentReader, type ShownSite, type Wrong } from './content-reader.ts';
import type { FolderWatcher } from './folder-watcher.ts';
import { pathOf } from './request-path.ts';
import { slashed, unwatchedBelow } from './unwatched.ts';

/** Milliseconds without a change before the content is read: editors write in steps, and the watcher may miss some. */
const QUIET = 100;

/**
 * Reads the content and the theme again when one of their files changes, then reloads the browser. Meanwhile requests wait: a page would
 * mix the old catalog with the new file. Content with errors is left out; the errors are shown on the terminal, on open pages, which are
 * not reloaded, and on every page that is opened until they are fixed.
 */
export function contentWatcher(
  settings: Pick<BuildSettings, 'root' | 'contentDir'>,
  site: ShownSite,
  content: Pick<FolderWatcher, 'start' | 'close'>,
  quiet: () => Promise<unknown> = () => rest(QUIET),
): Plugin {
  const { root, contentDir } = settings;
  const theme = join(root, 'theme');
  return {
    name: 'nachlese:content-watcher',
    apply: 'serve',
    config: () => ({ server: { watch: { ignored: unwatchedBelow(root) } } }),
    buildEnd() {
      content.close();
    },
    configureServer(server) {
      const reader = new ContentReader(site, {
        language: () => siteLanguage(contentDir),
        quiet,
        announce: (wrong, before, hasModules) => {
          if (hasModules)
            for (const environment of Object.values(server.environments))
              environment.moduleGraph.invalidateAll();
          announce(server, wrong, before);
        },
      });
      if (reader.wrong) log(server, reader.wrong);
      content.start((folder) => {
        reader.change(folder);
      });
      server.watcher.add(theme);
      for (const event of ['add', 'change', 'unlink'] as const)
        server.watcher.on(event, (path: string) => {
          if (isIn(theme, path)) reader.change();
        });
      server.ws.on('vite:client:connect', (_: unknown, client: WebSocketClient) => {
        if (reader.wrong) client.send(reader.wrong.payload);
      });
      server.middlewares.use(waiting(reader, site, server.config.base));
    },
  };
}

const isIn = (folder: string, path: string): boolean => slashed(`${path}/`).startsWith(slashed(`${folder}/`));

/** Lets requests wait while the content is read, and answers for pages that errors have left out. */
const waiting =
  (reader: ContentReader, site: ShownSite, base: string): Connect.NextHandleFunction =>
  (request, response, next) => {
    const answer = (): void => {
      const { wrong } = reader;
      const isShown = !wrong || (wrong.isPartial && site.has(decodedPath(pathOf(request))));
      if (isShown || !request.headers.accept?.includes('text/html')) next();
      else standIn(response, base);
    };
    if (reader.reading) void reader.reading.then(answer);
    else answer();
  };

function announce(server: ViteDevServer, wrong: Wrong | undefined, before: Wrong | undefined): void {
  const isUnchanged = wrong?.isPartial && before?.payload.err.message === wrong.payload.err.message;
  if (wrong && !isUnchanged) log(server, wrong);
  // If the errors are the same as before, something else has changed: pages reload, and get the errors when they reconnect.
  server.ws.send(wrong && !isUnchanged ? wrong.payload : { type: 'full-reload' });
}

const log = (server: ViteDevServer, { payload: { err } }: Wrong): void => {
  server.config.logger.error(`\n${err.message}\n${err.stack}`);
};

/** Answers with a page that only loads Vite's client, which shows the errors and reloads once they are fixed. */
function standIn(response: ServerResponse, base: string): void {
  response
    .writeHead(500, { 'Content-Type': 'text/html' })
    .end(
      `<!doctype html><title>Nachlese</title><link rel="icon" href="data:,"><script type="module" src="${base}@vite/client"></script>`,
    );
}
