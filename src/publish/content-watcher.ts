import { sep } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { ErrorPayload, Plugin, ViteDevServer, WebSocketClient } from 'vite';
import { ContentError } from '../archive/diagnostic.ts';
import { formatDiagnostic } from '../i18n/diagnostics.ts';
import type { BuildSettings } from './settings.ts';

/** Milliseconds without a change before the content is read: editors write in steps, and not every step is told. */
const QUIET = 100;

/**
 * Reads the content again when a file of its folder changes, and reloads the browser. Meanwhile nothing is answered: a page would
 * be made of the old catalog and the new file. What is wrong is shown by every open page, which stays as it is, and by every page
 * that is opened until it is mended.
 */
export function contentWatcher({ contentDir }: BuildSettings, reload: () => Promise<void>): Plugin {
  return {
    name: 'nachlese:content-watcher',
    apply: 'serve',
    configureServer(server) {
      let changes = 0;
      let reading: Promise<void> | undefined;
      let wrong: ErrorPayload | undefined;

      const read = async (): Promise<void> => {
        let seen: number;
        do {
          do {
            seen = changes;
            await rest(QUIET);
          } while (seen !== changes);
          wrong = await reload().then(() => undefined, failure);
        } while (seen !== changes);
        reading = undefined;
        announce(server, wrong);
      };
      const onChange = (path: string): void => {
        if (!path.startsWith(contentDir + sep)) return;
        changes += 1;
        reading ??= read();
      };

      server.watcher.add(contentDir);
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
      server.ws.on('vite:client:connect', (_: unknown, client: WebSocketClient) => {
        if (wrong) client.send(wrong);
      });
      server.middlewares.use(({ headers }, response, next) => {
        const answer = (): void => {
          if (!wrong || !headers.accept?.includes('text/html')) next();
          else response.writeHead(500, { 'Content-Type': 'text/html' }).end(standIn(server.config.base));
        };
        if (reading) void reading.then(answer);
        else answer();
      });
    },
  };
}

function announce(server: ViteDevServer, wrong: ErrorPayload | undefined): void {
  if (wrong) server.config.logger.error(`\n${wrong.err.message}\n${wrong.err.stack}`);
  else for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
  server.ws.send(wrong ?? { type: 'full-reload' });
}

function failure(error: unknown): ErrorPayload {
  const { message, stack } =
    error instanceof ContentError
      ? { message: error.diagnostics.map((found) => formatDiagnostic(found, 'de')).join('\n\n'), stack: '' }
      : (error as Error);
  return { type: 'error', err: { message, stack: stack ?? '', plugin: 'nachlese' } };
}

/** A page of nothing but Vite's client, which shows what is wrong and loads the page when it is mended. */
const standIn = (base: string): string =>
  `<!doctype html><title>Nachlese</title><link rel="icon" href="data:,"><script type="module" src="${base}@vite/client"></script>`;
