import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { decodedPath } from '../../archive/normalize-path.ts';
import { CommandError } from '../../i18n/command-error.ts';
import { commandTexts } from '../../i18n/author-languages.ts';
import type { Language } from '../../archive/language.ts';
import { type OwnHeaders, readOwnHeaders } from '../hosting/editor-headers.ts';
import { readImageOrigin } from '../hosting/image-origin.ts';
import { policyOf } from '../hosting/policy.ts';
import { readBase } from '../hosting/read-base.ts';
import { readOldPaths } from '../hosting/read-old-paths.ts';
import { securityHeaders } from '../hosting/security.ts';
import { answerWith } from './answer-with.ts';
import { listen } from './listen.ts';
import { pathOf } from './request-path.ts';

const NOT_FOUND = '404.html';

/**
 * Serves a built site as a CDN would: in its folder, with its content types, its redirects, `404.html` with status 404. Takes the next
 * free port if the given one is in use, prints the address, and ends on Ctrl-C. Throws a CommandError if there is no site.
 */
export async function serve(outDir: string, port: number, language: Language): Promise<Server> {
  if (!existsSync(join(outDir, NOT_FOUND))) throw new CommandError('noSite', { folder: outDir });
  const base = readBase(outDir);
  const server = createServer(inFolder(base, siteHandler(outDir, base)));
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  console.log(commandTexts(language).serving(`http://localhost:${actual}${base}/`));
  endOnSignal(server);
  return server;
}

/** The file that is served at a path, by its path in the site. */
const fileAt = (path: string): string =>
  extname(path) === '' ? `${path.slice(1).replace(/(?<=[^/])$/, '/')}index.html` : path.slice(1);

/** Answers outside the site's folder as a host does that has nothing else: its front page leads to the site, the rest is not there. */
const inFolder =
  (base: string, handle: Handler): Handler =>
  (request, response) => {
    const { url = '' } = request;
    if (base === '' || url.startsWith(`${base}/`)) handle(request, response);
    else if (['/', base].includes(pathOf(request))) response.writeHead(302, { Location: `${base}/` }).end();
    else response.writeHead(404).end();
  };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function siteHandler(outDir: string, base: string): Handler {
  const oldPaths = readOldPaths(outDir, base);
  const headers = securityHeaders(base, readImageOrigin(outDir));
  const own = readOwnHeaders(outDir);
  const files = sirv(outDir, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      setHeaders(response, headers, fileAt(path), own);
    },
  });
  return (request, response) => {
    const answer = oldPaths.get(decodedPath(pathOf(request)));
    if (answer === 'removed') answerWith(response, 410);
    else if (answer) {
      setHeaders(response, headers, 'index.html');
      response.writeHead(301, { Location: answer.redirect }).end();
      return;
    }
    request.url = request.url?.slice(base.length) ?? '/';
    files(request, response, () => {
      setHeaders(response, headers, NOT_FOUND);
      response.writeHead(404).end(readFileSync(join(outDir, NOT_FOUND)));
    });
  };
}

/** `path` is that of the file in the site, without a leading slash. */
function setHeaders(
  response: ServerResponse,
  security: Readonly<Record<string, string>>,
  path: string,
  own?: OwnHeaders,
): void {
  const { contentType, cacheControl } = policyOf(path);
  const replaced = own && path.startsWith(own.prefix) ? own.headers : {};
  const headers = { ...security, ...replaced, 'Content-Type': contentType, 'Cache-Control': cacheControl };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Closes open connections too: a browser keeps its own for minutes. */
function endOnSignal(server: Server): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}
