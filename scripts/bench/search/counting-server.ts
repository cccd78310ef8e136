import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^(?:text|application\/json|application\/xml|image\/svg)/;
/** Files whose name contains a hash of their content. */
const IMMUTABLE = /\/(?:_astro|fragment|index)\/|\/suche\/[^/]+\//;
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** A server that counts the response bodies it sends, without headers. */
export interface CountingServer {
  url: string;
  /** Requests and bytes between two times, in ms since the epoch. */
  sent: (from: number, to: number) => { requests: number; bytes: number };
  close: () => void;
}

/** Serves a folder as a CDN would: text compressed, hashed names immutable, everything else revalidated. */
export async function countingServer(folder: string): Promise<CountingServer> {
  const log: { at: number; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    response.setHeader('Content-Security-Policy', POLICY);
    if (!existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const body = COMPRESSED.test(type) ? gzipSync(readFileSync(path)) : readFileSync(path);
    log.push({ at: performance.timeOrigin + performance.now(), bytes: body.length });
    response.setHeader('Content-Type', type);
    if (COMPRESSED.test(type)) response.setHeader('Content-Encoding', 'gzip');
    response.setHeader(
      'Cache-Control',
      IMMUTABLE.test(pathname) ? 'max-age=31536000, immutable' : 'no-cache',
    );
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: (from, to) => {
      const sent = log.filter(({ at }) => at >= from && at <= to);
      return { requests: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
