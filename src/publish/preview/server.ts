import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { decodedPath } from '../../archive/normalize-path.ts';
import { ID_FOLDER, permanentUrl } from '../../archive/urls.ts';
import { CommandError } from '../../i18n/command-error.ts';
import { commandTexts } from '../../i18n/author-languages.ts';
import type { Language } from '../../archive/language.ts';
import { answerWith } from './answer-with.ts';
import { listen } from './listen.ts';
import { policyOf } from '../hosting/policy.ts';
import { bothForms } from '../hosting/old-path.ts';
import { SECURITY_HEADERS } from '../hosting/security.ts';

/**
 * Serves a built site as a CDN would: the right content types, `404.html` with status 404. Takes the next free port where
 * the wanted one is in use, prints the address, and ends on Ctrl-C.
 */
export async function serve(outDir: string, port: number, language: Language): Promise<Server> {
  if (!existsSync(join(outDir, '404.html'))) throw new CommandError('noSite', { folder: outDir });
  const files = sirv(outDir, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      setHeaders(response, extname(path) === '' ? 'index.html' : path.slice(1));
    },
  });
  const former = formerPaths(outDir);
  const server = createServer((request, response) => {
    const target = former.get(decodedPath((request.url ?? '').replace(/[?#].*$/s, '')));
    if (target !== undefined && target !== GONE) {
      setHeaders(response, 'index.html');
      response.writeHead(301, { Location: target }).end();
      return;
    }
    // Files are then served with this status.
    if (target === GONE) answerWith(response, 410);
    files(request, response, () => {
      setHeaders(response, '404.html');
      response.writeHead(404);
      response.end(readFileSync(join(outDir, '404.html')));
    });
  });
  await listen(server, port);
  const { port: own } = server.address() as AddressInfo;
  console.log(commandTexts(language).serving(`http://localhost:${own}/`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
  return server;
}

const GONE = '-';

/** Old paths and where they lead, from the maps that Apache would read, and the tables of ids; `-` for what is gone. */
function formerPaths(outDir: string): Map<string, string> {
  const folder = join(outDir, '_server');
  const ids = globSync(`.${ID_FOLDER}*.txt`, { cwd: outDir }).flatMap((name) => mapLines(join(outDir, name)));
  const byId = ids.flatMap(([id, to]) =>
    bothForms(permanentUrl(Number(id))).map((path) => [path, to.replace(/;$/, '')] as const),
  );
  return new Map([...byId, ...mapLines(join(folder, 'apache.map'))]);
}

function mapLines(file: string): [string, string][] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => line.split(' ') as [string, string]);
}

function setHeaders(response: ServerResponse, path: string): void {
  const { contentType, cacheControl } = policyOf(path);
  const headers = { ...SECURITY_HEADERS, 'Content-Type': contentType, 'Cache-Control': cacheControl };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
