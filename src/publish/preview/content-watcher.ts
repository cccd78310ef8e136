import type { ServerResponse } from 'node:http';
import { sep } from 'node:path';
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

/** Milliseconds without a change before the content is read: editors write in steps, and not every step is told. */
const QUIET = 100;

/** The site that the dev server shows. */
export interface ShownSite {
  /** What was left out of it at the start, as it is wrong. */
  leftOut: ContentError | undefined;
  /** Whether it has a page at this path. */
  has: (path: string) => boolean;
  /** Reads the content again. Returns what is left out, and throws where nothing can be shown; the site is as it was then. */
  read: () => Promise<ContentError | undefined>;
}

/** What is wrong, in words, and whether the rest of the site is shown. */
interface Wrong {
  payload: ErrorPayload;
  isPartial: boolean;
}

/**
 * Reads the content again when a file of its folder changes, and reloads the browser. Meanwhile nothing is answered: a page would
 * be made of the old catalog and the new file. What is wrong is left out and said: on the terminal, on every open page, which
 * stays as it is, and on every page that is opened until it is mended.
 */
export function contentWatcher({ contentDir }: Pick<BuildSettings, 'contentDir'>, site: ShownSite): Plugin {
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
            await rest(QUIET);
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
        if (!path.startsWith(contentDir + sep)) return;
        changes += 1;
        reading ??= read();
      };

      if (wrong) log(server, wrong);
      server.watcher.add(contentDir);
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
  const isKnown = wrong?.isPartial && before?.payload.err.message === wrong.payload.err.message;
  if (wrong && !isKnown) log(server, wrong);
  // What is wrong was wrong before, so something else has changed. The pages are told of the one when they have loaded the other.
  server.ws.send(wrong && !isKnown ? wrong.payload : { type: 'full-reload' });
}

const log = (server: ViteDevServer, { payload: { err } }: Wrong): void => {
  server.config.logger.error(`\n${err.message}\n${err.stack}`);
};

/** The rest is shown. */
function partly({ diagnostics }: ContentError, language: Language): Wrong {
  const found = diagnostics.map((one) => formatDiagnostic(one, language));
  const message = [...found, commandTexts(language).leftOut(diagnostics.length)].join('\n\n');
  return { payload: payloadOf(message, ''), isPartial: true };
}

/** Nothing is shown. */
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

/** A page of nothing but Vite's client, which shows what is wrong and loads the page when it is mended. */
function standIn(response: ServerResponse, base: string): void {
  response
    .writeHead(500, { 'Content-Type': 'text/html' })
    .end(
      `<!doctype html><title>Nachlese</title><link rel="icon" href="data:,"><script type="module" src="${base}@vite/client"></script>`,
    );
}
