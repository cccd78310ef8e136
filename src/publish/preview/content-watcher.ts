import type { ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { ErrorPayload, Plugin, ViteDevServer, WebSocketClient } from 'vite';
import { ContentError } from '../../archive/diagnostic.ts';
import { decodedPath } from '../../archive/normalize-path.ts';
import { siteLanguage } from '../../loader/site-language.ts';
import { commandTexts } from '../../i18n/author-languages.ts';
import { formatDiagnostic } from '../../i18n/explain.ts';
import { failureText } from '../../i18n/failure.ts';
import type { Language } from '../../archive/language.ts';
import type { BuildSettings } from '../settings.ts';

/** Milliseconds without a change before the content is read: editors write in steps, and the watcher may miss some. */
const QUIET = 100;

/** The site that the dev server shows. */
export interface ShownSite {
  /** Content errors at the start; what they concern is left out. */
  leftOut: ContentError | undefined;
  /** Whether it has a page at this path. */
  has: (path: string) => boolean;
  /** Reads the content again. Returns the errors of what is left out. Throws if nothing can be shown, and keeps the old site. */
  read: () => Promise<ContentError | undefined>;
}

/** The error message, and whether the rest of the site is shown. */
interface Wrong {
  payload: ErrorPayload;
  isPartial: boolean;
}

/**
 * Reads the content and the theme again when one of their files changes, then reloads the browser. Meanwhile requests wait: a page would mix the
 * old catalog with the new file. Content with errors is left out; the errors are shown on the terminal, on open pages, which are not
 * reloaded, and on every page that is opened until they are fixed.
 */
export function contentWatcher(
  { root, contentDir }: Pick<BuildSettings, 'root' | 'contentDir'>,
  site: ShownSite,
  quiet: () => Promise<unknown> = () => rest(QUIET),
): Plugin {
  const folders = [contentDir, join(root, 'theme')];
  const language = (): Language => siteLanguage(contentDir);
  return {
    name: 'nachlese:content-watcher',
    apply: 'serve',
    configureServer(server) {
      let changes = 0;
      let reading: Promise<void> | undefined;
      let wrong = site.leftOut && partly(site.leftOut, language());

      const read = async (): Promise<void> => {
        const before = wrong;
        let seen: number;
        do {
          do {
            seen = changes;
            await quiet();
          } while (seen !== changes);
          wrong = await site.read().then(
            (leftOut) => leftOut && partly(leftOut, language()),
            (error: unknown) => wholly(error, language()),
          );
        } while (seen !== changes);
        reading = undefined;
        announce(server, wrong, before);
      };
      const onChange = (path: string): void => {
        if (!folders.some((folder) => path.startsWith(folder + sep))) return;
        changes += 1;
        reading ??= read();
      };

      if (wrong) log(server, wrong);
      server.watcher.add(folders);
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
      server.ws.on('vite:client:connect', (_: unknown, client: WebSocketClient) => {
        if (wrong) client.send(wrong.payload);
      });
      server.middlewares.use(({ headers, url = '' }, response, next) => {
        const isShown = (): boolean =>
          !wrong || (wrong.isPartial && site.has(decodedPath(url.replace(/[?#].*$/s, ''))));
        const answer = (): void => {
          if (isShown() || !headers.accept?.includes('text/html')) next();
          else standIn(response, server.config.base);
        };
        if (reading) void reading.then(answer);
        else answer();
      });
    },
  };
}

function announce(server: ViteDevServer, wrong: Wrong | undefined, before: Wrong | undefined): void {
  if (!wrong || wrong.isPartial)
    for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
  const isUnchanged = wrong?.isPartial && before?.payload.err.message === wrong.payload.err.message;
  if (wrong && !isUnchanged) log(server, wrong);
  // If the errors are the same as before, something else has changed: pages reload, and get the errors when they reconnect.
  server.ws.send(wrong && !isUnchanged ? wrong.payload : { type: 'full-reload' });
}

const log = (server: ViteDevServer, { payload: { err } }: Wrong): void => {
  server.config.logger.error(`\n${err.message}\n${err.stack}`);
};

/** For content that is shown without what is wrong. */
function partly({ diagnostics }: ContentError, language: Language): Wrong {
  const found = diagnostics.map((one) => formatDiagnostic(one, language));
  const message = [...found, commandTexts(language).leftOut(diagnostics.length)].join('\n\n');
  return { payload: payloadOf(message, ''), isPartial: true };
}

/** For content of which nothing can be shown. */
function wholly(error: unknown, language: Language): Wrong {
  const { message, stack = '' } =
    error instanceof ContentError
      ? { message: error.diagnostics.map((one) => formatDiagnostic(one, language)).join('\n\n') }
      : { message: failureText(error, language) };
  return { payload: payloadOf(message, stack), isPartial: false };
}

const payloadOf = (message: string, stack: string): ErrorPayload => ({
  type: 'error',
  err: { message, stack, plugin: 'nachlese' },
});

/** Answers with a page that only loads Vite's client, which shows the errors and reloads once they are fixed. */
function standIn(response: ServerResponse, base: string): void {
  response
    .writeHead(500, { 'Content-Type': 'text/html' })
    .end(
      `<!doctype html><title>Nachlese</title><link rel="icon" href="data:,"><script type="module" src="${base}@vite/client"></script>`,
    );
}
