import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deploy } from '../../../src/publish/deploy/deploy.ts';
import { localHost } from '../../../src/publish/deploy/local-host.ts';
import { ReleaseTarget } from '../../../src/publish/deploy/release-target.ts';
import { temporaryFolder } from '../../site.ts';
import { Built, NEXT_SITE, SITE, type Site } from './built-output.ts';
import { OPTIONS } from './target-contract.ts';

const KEY = '0123456789abcdef';
const PROOF: Site = { [`${KEY}.txt`]: KEY };

let server: Server;
let endpoint: string;
let status: number;
let received: unknown[];
let built: Built;
let folder: string;
beforeEach(async () => {
  [status, received, built, folder] = [200, [], new Built(), temporaryFolder()];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push([request.url, JSON.parse(body)]);
      response.writeHead(status).end('too many');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`;
});
afterEach(() => {
  server.close();
  built.remove();
  rmSync(folder, { recursive: true });
});

const send = (site: Site, key = KEY) =>
  deploy(built.build(site).settings, new ReleaseTarget(localHost(folder), 5), {
    ...OPTIONS,
    indexNow: { key, endpoint },
  });

describe('IndexNow', () => {
  it('gets the changed pages, and no request if nothing changed', async () => {
    await deploy(
      built.build({ ...SITE, ...PROOF }).settings,
      new ReleaseTarget(localHost(folder), 5),
      OPTIONS,
    );
    expect(received).toEqual([]);
    await send({ ...NEXT_SITE, ...PROOF });
    await send({ ...NEXT_SITE, ...PROOF });
    const urls = ['/', '/2026/11/haushalt/', '/2026/11/neubau/'].map((path) => `https://example.org${path}`);
    const location = `https://example.org/${KEY}.txt`;
    expect(received).toEqual([
      ['/indexnow', { host: 'example.org', key: KEY, keyLocation: location, urlList: urls }],
    ]);
  });

  it('refuses a key that the site does not publish, before anything is deployed', async () => {
    await expect(send(SITE)).rejects.toThrow(/The site has no 0123456789abcdef\.txt.*Write public\//s);
    await expect(send(SITE, 'a b')).rejects.toThrow(/"a b" is not an IndexNow key/);
    expect(await localHost(folder).list('')).toEqual([]);
  });

  it('reports that the site is deployed although the service refused', async () => {
    status = 429;
    await expect(send({ ...SITE, ...PROOF })).rejects.toThrow(
      /The site is deployed, but IndexNow .* answered 429: too many/,
    );
    expect(await localHost(folder).read('current/index.html')).toBe('Startseite');
  });
});
