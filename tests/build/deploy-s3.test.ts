import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stub } from '../../src/metadata/stub.ts';
import { deploy } from '../../src/publish/deploy/deploy.ts';
import { S3Client, type S3Address } from '../../src/publish/deploy/s3-client.ts';
import { S3Target } from '../../src/publish/deploy/s3-target.ts';
import { Ceph, KEY } from '../ceph.ts';
import { freePort } from '../free-port.ts';
import { Built, NEXT_SITE, SITE, type Site } from '../publish/deploy/built-output.ts';
import { describeTarget, OPTIONS, type Place } from '../publish/deploy/target-contract.ts';

let ceph: Ceph;
let bucket: Bucket;
let count = 0;
beforeAll(async () => {
  ceph = await Ceph.start();
  bucket = new Bucket();
  await bucket.request('PUT', '');
});
afterAll(() => ceph.stop());

/** The bucket as any S3 client sees it. */
class Bucket {
  readonly #client = new AwsClient({
    accessKeyId: KEY.id,
    secretAccessKey: KEY.secret,
    service: 's3',
    region: 'us-east-1',
  });

  async request(method: string, path: string, body?: string): Promise<Response> {
    const init = body === undefined ? { method } : { method, body };
    const response = await this.#client.fetch(`${ceph.endpoint}/news/${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  async keys(prefix: string): Promise<string[]> {
    const query = `?list-type=2&prefix=${encodeURIComponent(prefix)}&encoding-type=url`;
    const xml = await (await this.request('GET', query)).text();
    return [...xml.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => decodeURIComponent(key as string));
  }

  async texts(prefix: string): Promise<Site> {
    const texts: Record<string, string> = {};
    for (const key of await this.keys(prefix)) {
      const path = key.split('/').map(encodeURIComponent).join('/');
      texts[key.slice(prefix.length)] = await (await this.request('GET', path)).text();
    }
    return texts;
  }
}

const address = (prefix: string): S3Address => ({
  endpoint: ceph.endpoint,
  region: 'us-east-1',
  bucket: 'news',
  prefix,
  accessKeyId: KEY.id,
  secretAccessKey: KEY.secret,
});

const targetAt = (change: Partial<S3Address> = {}, now?: () => number): S3Target =>
  new S3Target(new S3Client({ ...address('site/'), ...change }, now), { unguarded: false });

function place(): Promise<Place> {
  const prefix = `site ${count++}/`;
  const state = `${encodeURIComponent(prefix.slice(0, -1))}/.nachlese/state.json`;
  const served = async (): Promise<Site> => {
    const all = Object.entries(await bucket.texts(prefix));
    return Object.fromEntries(all.filter(([path]) => !path.startsWith('.nachlese/')));
  };
  return Promise.resolve({
    target: () => targetAt({ prefix }),
    served,
    snapshot: async () => JSON.stringify(await bucket.texts(prefix)),
    damageState: async () => {
      await bucket.request('PUT', state, '{"version":1,"fil');
    },
    removeState: async () => {
      await bucket.request('DELETE', state);
    },
    remove: () => Promise.resolve(),
  });
}

describeTarget('a bucket of a real S3 server', place);

describe('a bucket', () => {
  it('gives every object its content type and cache lifetime', async () => {
    const built = new Built().build(SITE);
    await deploy(built.settings, targetAt({ prefix: 'headers/' }), OPTIONS);
    built.remove();
    const headers = async (path: string): Promise<(string | null)[]> => {
      const found = (await bucket.request('HEAD', `headers/${path}`)).headers;
      return [found.get('content-type'), found.get('cache-control')];
    };
    expect(await headers('index.html')).toEqual(['text/html; charset=utf-8', 'public, max-age=300']);
    expect(await headers('bilder/047fe32d4c341c4d-480.webp')).toEqual([
      'image/webp',
      'public, max-age=31536000, immutable',
    ]);
    expect(await headers('.nachlese/state.json')).toEqual(['application/json', 'no-store']);
  });

  it('redirects an old address if it is served as a website', async () => {
    const to = '/2026/11/haushalt/';
    const html = stub({ language: 'de', to, canonical: `https://t.example${to}` });
    const built = new Built().build({ ...SITE, 'meldung_1/index.html': html });
    await deploy(built.settings, targetAt({ prefix: 'moved/' }), OPTIONS);
    built.remove();
    const location = async (path: string): Promise<string | null> =>
      (await bucket.request('HEAD', `moved/${path}`)).headers.get('x-amz-website-redirect-location');
    expect(await location('meldung_1/index.html')).toBe('/2026/11/haushalt/');
    expect(await location('2026/11/haushalt/index.html')).toBe(null);
  });

  it('admits only one of two deploys that start at the same moment', async () => {
    const built = new Built().build(SITE);
    const other = new Built().build(NEXT_SITE);
    const both = [built, other].map(({ settings }) =>
      deploy(settings, targetAt({ prefix: 'race/' }), OPTIONS),
    );
    const ended = await Promise.allSettled(both);
    expect(ended.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    await deploy(other.settings, targetAt({ prefix: 'race/' }), OPTIONS);
    expect(await bucket.texts('race/')).toMatchObject(NEXT_SITE);
    built.remove();
    other.remove();
  });
});

describe('a bucket that cannot be used', () => {
  const refusal = async (target: S3Target): Promise<string> => {
    const built = new Built().build(SITE);
    try {
      await deploy(built.settings, target, OPTIONS);
      return 'deployed';
    } catch (error) {
      return (error as Error).message;
    } finally {
      built.remove();
    }
  };

  it.each([
    [
      'an unknown key',
      { accessKeyId: 'NOBODY' },
      /the server does not know this key\. Check AWS_ACCESS_KEY_ID/,
    ],
    [
      'a wrong secret',
      { secretAccessKey: 'wrong' },
      /the secret does not match the key\. Check AWS_SECRET_ACCESS_KEY/,
    ],
    ['a missing bucket', { bucket: 'nowhere' }, /there is no such bucket\. Create it/],
  ])('says what to do about %s', async (_name, change, message) => {
    const before = await bucket.keys('site/');
    expect(await refusal(targetAt(change))).toMatch(message);
    expect(await bucket.keys('site/')).toEqual(before);
  });

  it('says what to do about a server that does not listen', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}`;
    expect(await refusal(targetAt({ endpoint }))).toMatch(
      /cannot be reached \(.*ECONNREFUSED.*Check --endpoint/s,
    );
  });

  it('says what to do about a wrong clock', async () => {
    const hourAhead = (): number => Date.now() + 3_600_000;
    expect(await refusal(targetAt({}, hourAhead))).toMatch(
      /the clock of this machine and the server differ.*Set the clock/s,
    );
  });

  it('refuses a server that ignores conditional writes and so would admit two deploys', async () => {
    const careless = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(request.method === 'GET' ? 404 : 200).end());
    }).listen(0, '127.0.0.1');
    await once(careless, 'listening');
    const endpoint = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`;
    expect(await refusal(targetAt({ endpoint }))).toMatch(/ignores conditional writes.*--unguarded/s);
    careless.close();
  });
});
