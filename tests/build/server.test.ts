import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { serve, type Server } from '../site.ts';
import { listFiles } from './built-site.ts';

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${inject('site').origin}${path}`, init);

async function started(port?: number): Promise<Server> {
  const server = await serve(inject('site').out, port);
  onTestFinished(server.stop);
  return server;
}

describe('the server', () => {
  const types: [string, RegExp][] = [
    ['html', /^text\/html; ?charset=utf-8$/i],
    ['css', /^text\/css/],
    ['js', /^(text|application)\/javascript/],
    ['svg', /^image\/svg\+xml/],
    ['png', /^image\/png/],
    ['avif', /^image\/avif/],
    ['woff2', /^font\/woff2/],
  ];

  it.each(types)('sends .%s files with their content type', async (extension, type) => {
    const path = listFiles(inject('site').out).find((file) => file.endsWith(`.${extension}`));
    const response = await get(`/${path ?? 'none'}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(type);
    await response.body?.cancel();
  });

  it('serves a page at its address with a trailing slash', async () => {
    const response = await get('/2023/03/zusammen-fuers-ozg/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('Zusammen fürs OZG');
  });

  it.each(['/gibt-es-nicht/', '/2023/03/gibt-es-nicht', '/%', '/..%2f..%2fpackage.json', '/../package.json'])(
    'answers %s with 404 and the 404 page',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(await response.text()).toContain('Seite nicht gefunden');
    },
  );

  it('exits with 0 on Ctrl-C, even while a browser keeps its connection open', async () => {
    const { origin, child } = await started();
    const response = await fetch(`${origin}/`, { headers: { connection: 'keep-alive' } });
    await response.text();
    const closed = once(child, 'close');
    child.kill('SIGINT');
    expect(await closed).toEqual([0, null]);
  });

  it('uses the next free port if the requested one is in use', async () => {
    const other = createServer();
    await once(other.listen(0), 'listening');
    onTestFinished(() => void other.close());
    const taken = (other.address() as AddressInfo).port;
    const { origin } = await started(taken);
    expect(Number(new URL(origin).port)).toBeGreaterThan(taken);
    expect((await fetch(`${origin}/`)).status).toBe(200);
  });
});
