import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/loader/load-archive.ts';
import { addressHistoryOf, type AddressHistory } from '../../src/archive/address-history.ts';
import { permanentUrl } from '../../src/archive/urls.ts';
import { securityHeaders } from '../../src/publish/hosting/security.ts';
import { Apache } from '../apache.ts';
import type { Answer } from '../ask.ts';
import { Nginx } from '../nginx.ts';
import { shareCache } from '../shared-cache.ts';
import { NOW, runScript, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';
import { once } from 'node:events';

const folder = temporaryFolder();
const [content, out, cache] = ['content', 'dist', 'cache'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
let addressHistory: AddressHistory;

beforeAll(async () => {
  cpSync(SAMPLE_CONTENT, content, { recursive: true });
  rmSync(join(content, 'articles/2018'), { recursive: true });
  writeFileSync(
    join(content, 'redirects.yaml'),
    [
      '- { from: /früher/grün/, to: / }',
      '- { from: /prozent/%C3%BCber-alles, to: /archiv/ }',
      '- { from: "/preis$1/\\"x\\"/", to: /archiv/ }',
      '- { from: /alt/seite.html, to: /archiv/ }',
      // An old address that is an article's own, and one with an id that no article has.
      '- { from: /id/44452, to: /2023/03/zusammen-fuers-ozg/ }',
      '- { from: /id/1, to: /archiv/ }',
      // The address of a live page in other case, and as the file that some hosts serve for it.
      '- { from: /2023/03/Zusammen-fuers-OZG/, to: /2023/03/zusammen-fuers-ozg/ }',
      '- { from: /Archiv, to: /archiv/ }',
      '- { from: /archiv.html, to: /archiv/ }',
      // Two spellings with one target.
      '- { from: /Meldung/Rathaus/, to: /archiv/ }',
      '- { from: /meldung/rathaus/, to: /archiv/ }',
    ].join('\n'),
  );
  shareCache(cache, ['images']);
  const options = ['--content', content, '--out', out, '--cache', cache, '--now', NOW, '--precompress'];
  const child = runScript('build', options);
  child.stderr.pipe(process.stderr);
  const [status] = (await once(child, 'close')) as [number];
  expect(status).toBe(0);
  const times = { now: Date.parse(NOW), preview: false };
  addressHistory = addressHistoryOf(await loadArchive({ contentDir: content, cacheDir: cache, ...times }));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The redirect target of an answer; Apache includes its host. */
const pathOf = ({ headers }: Answer): string =>
  String(headers['location']).replace(/^http:\/\/localhost:\d+/, '');

describe.each([
  ['nginx', Nginx],
  ['Apache', Apache],
] as const)('under %s, with the configuration included in the site', (_name, Server) => {
  let server: Nginx | Apache;
  beforeAll(async () => {
    server = await new Server().start(out);
  });
  afterAll(() => server.stop());

  it('every old address redirects to its page, in every form', async () => {
    expect(addressHistory.moved.length).toBeGreaterThan(7);
    const permanent = addressHistory.permanent.flatMap(({ members }) =>
      members.map(({ id, to }) => ({ from: permanentUrl(id), to })),
    );
    expect(permanent.length).toBeGreaterThan(50);
    for (const { from, to } of [...addressHistory.moved, ...permanent]) {
      for (const path of [from, from.replace(/\/$/, ''), `${from.replace(/\/$/, '')}/`]) {
        const answer = await server.get(encodeURI(path));
        expect([path, answer.status, pathOf(answer)]).toEqual([path, 301, to]);
      }
      expect((await server.get(to)).status).toBe(200);
    }
    expect(pathOf(await server.get('/fr%C3%BCher/gr%C3%BCn/'))).toBe('/');
    expect((await server.get('/meldung_39436_gn')).status).toBe(301);
  });

  it('a removed page answers 410 with a page that gives the reason', async () => {
    for (const { path } of addressHistory.gone) {
      const answer = await server.get(encodeURI(path));
      expect([path, answer.status]).toEqual([path, 410]);
      expect(answer.body.toString()).toContain('ist nicht mehr da');
    }
  });

  it('an unknown address answers 404 with the 404 page', async () => {
    const answer = await server.get('/gibt-es-nicht/');
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain('Seite nicht gefunden');
    expect((await server.get('/.nachlese-build')).status).toBe(404);
  });

  it.each([
    ['/', 'text/html; charset=utf-8', 'public, max-age=300'],
    ['/feed.xml', 'application/xml; charset=utf-8', 'public, max-age=300'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'public, max-age=300'],
    ['/speculation-rules.json', 'application/speculationrules+json', 'public, max-age=300'],
    ['/gibt-es-nicht/', 'text/html; charset=utf-8', 'public, max-age=300'],
  ])('%s has every header', async (path, type, cacheControl) => {
    const { headers } = await server.get(path);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': cacheControl,
      ...Object.fromEntries(
        Object.entries(securityHeaders('')).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    });
  });

  it('redirects, removed pages, scripts and fonts have every security header, too', async () => {
    const front = (await server.get('/')).body.toString();
    const [, script = ''] = /src="?(\/_astro\/[^"\s>]+\.js)/.exec(front) ?? [];
    const [, style = ''] = /href="?(\/_astro\/Base[^"\s>]+\.css)/.exec(front) ?? [];
    const [, font = ''] =
      /url\((\/_astro\/[^)]+\.woff2)\)/.exec((await server.get(style)).body.toString()) ?? [];
    const [gone] = addressHistory.gone;
    for (const [path, status, type] of [
      [script, 200, 'text/javascript; charset=utf-8'],
      [font, 200, 'font/woff2'],
      ['/meldung_39436_gn', 301, undefined],
      [gone?.path ?? '', 410, 'text/html; charset=utf-8'],
    ] as const) {
      const answer = await server.get(path);
      expect([path, answer.status]).toEqual([path, status]);
      if (type !== undefined) expect([path, answer.headers['content-type']]).toEqual([path, type]);
      for (const [name, value] of Object.entries(securityHeaders('')))
        expect([path, answer.headers[name.toLowerCase()]]).toEqual([path, value]);
    }
  });

  it('files named by their content may be cached forever', async () => {
    const front = (await server.get('/')).body.toString();
    const [, style] = /href="?(\/_astro\/[^"\s>]+\.css)/.exec(front) ?? [];
    const [, picture] = /src="?(\/bilder\/[^"\s>]+)/.exec(front) ?? [];
    for (const path of [style, picture]) {
      const { status, headers } = await server.get(path as string);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });

  it('text is sent in its prebuilt compressed form', async () => {
    const plain = (await server.get('/archiv/')).body;
    const gzip = await server.get('/archiv/', { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
    const brotli = await server.get('/archiv/', { 'Accept-Encoding': 'br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
    expect(brotli.body.length).toBeLessThan(gzip.body.length);
  });
});
