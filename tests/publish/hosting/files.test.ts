import { describe, expect, it } from 'vitest';
import { addressHistoryOf } from '../../../src/archive/address-history.ts';
import { HOSTS } from '../../../src/archive/hosts.ts';
import { decodedPath } from '../../../src/archive/normalize-path.ts';
import { stub, stubTarget } from '../../../src/metadata/stub.ts';
import { hostingFiles, hostingParts } from '../../../src/publish/hosting/files.ts';
import type { GeneratedPart } from '../../../src/publish/output/generated-part.ts';
import { emptyManifest, type Manifest } from '../../../src/publish/output/manifest.ts';
import { partOf } from '../../../src/publish/output/manifest-part.ts';
import { stubPath } from '../../../src/archive/old-paths.ts';
import { redirectPagesOf, pagesOf } from '../../../src/views/pages.ts';
import { Site } from '../../../src/site/site.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../../content-folder.ts';
import { programOf } from '../program.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';
const redirects = (...lines: string[]): Files => ({ 'redirects.yaml': lines.join('\n') });
const siteOf = async (files: Files): Promise<Site> => new Site(await new ContentFolder(files).load());
const serverFiles = (site: Site): Record<string, string> =>
  hostingFiles(site, redirectPagesOf(site).addressHistory);
const hosts = (list: string): Files => ({
  'site.yaml':
    'title: T\nclaim: C\ndescription: D\nurl: https://t.example\nlanguage: de\ntimeZone: Europe/Berlin\npublisher: P\nemail: a@t.example\n' +
    `hosts: [${list}]\n`,
});

describe('the address history', () => {
  it('contains aliases, redirects, removals and ids, each list in order', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: article(['id: 44452', 'aliases: [/z, /meldung_44452]']),
      ...redirects(`- { from: /früher/, to: ${URL} }`),
      'removals.yaml': '- { path: /weg/, date: 2024-01-01, reason: law }',
    });
    const addressHistory = addressHistoryOf(await folder.load());
    expect(addressHistory.moved.map(({ from }) => from)).toEqual(['/früher/', '/meldung_44452', '/z']);
    expect(addressHistory.gone.map(({ path }) => path)).toEqual(['/weg/']);
    expect(addressHistory.permanent).toEqual([
      { name: '44', members: [{ id: 44452, to: URL }], source: `44452 ${URL}` },
    ]);
  });

  it('identifies an address by its characters, however it is encoded', () => {
    expect(decodedPath('/fr%C3%BCher/')).toBe('/früher/');
    expect(decodedPath('/fru\u0308her/')).toBe('/früher/');
    expect(decodedPath('/100%/')).toBe('/100%/');
    expect(decodedPath('/a%20b/')).toBe('/a%20b/');
    expect(decodedPath('/a%2Fb/')).toBe('/a%2Fb/');
  });
});

describe('the page at an old address', () => {
  it('is at the path that a host without redirects serves', () => {
    expect(stubPath('/alt/')).toBe('/alt/index.html');
    expect(stubPath('/meldung_33697')).toBe('/meldung_33697/index.html');
    expect(stubPath('/titel.pdf')).toBe('/titel.pdf/index.html');
    expect(stubPath('/alt.html')).toBe('/alt.html');
  });

  it('redirects by itself, by a link and by its canonical address', () => {
    const html = stub({ language: 'de', to: '/a&b/"ü/', canonical: 'https://t.example/a&b/"ü/' });
    expect(html).toContain('<a href="/a&amp;b/%22%C3%BC/">');
    expect(stubTarget(html)).toBe('/a&b/%22%C3%BC/');
    expect(stubTarget('<p>Text</p>')).toBeUndefined();
  });

  it('gives way to a current page', async () => {
    const site = await siteOf(redirects(`- { from: /bereich/politik/, to: ${URL} }`));
    expect(addressHistoryOf(site.archive).moved.map(({ from }) => from)).toContain('/bereich/politik/');
    expect(serverFiles(site)['_server/nginx-moved.map']).not.toContain('/bereich/politik');
    expect(pagesOf(site).map(({ path }) => path)).not.toContain('/bereich/politik/index.html');
    const file = await siteOf(redirects('- { from: /index.html, to: /archiv/ }'));
    expect(pagesOf(file).filter(({ path }) => path === '/' || path === '/index.html')).toHaveLength(1);
    const twin = await siteOf(
      redirects('- { from: /archiv.html, to: /archiv/ }', '- { from: /alt.html, to: /archiv/ }'),
    );
    expect(pagesOf(twin).map(({ path }) => path)).not.toContain('/archiv.html');
    expect(pagesOf(twin).map(({ path }) => path)).toContain('/alt.html');
    const missing = await siteOf(redirects('- { from: /404.html, to: /archiv/ }'));
    expect(pagesOf(missing).filter(({ path }) => path === '/404.html')).toHaveLength(1);
  });
});

describe('the files for servers', () => {
  it('quote characters that nginx would misread', async () => {
    const files = serverFiles(await siteOf(redirects(`- { from: '/a"$b;/', to: ${URL} }`)));
    expect(files['_server/nginx-moved.map']).toContain(`"/a\\"$b;" "${URL}";\n`);
  });

  it('list no address twice: nginx ignores case, and would not start', async () => {
    const site = await siteOf(
      redirects('- { from: /Alt/, to: /archiv/ }', '- { from: /alt/, to: /archiv/ }'),
    );
    const map = serverFiles(site)['_server/nginx-moved.map'] ?? '';
    expect(map.match(/"\/alt\/?"/gi)).toHaveLength(2);
  });

  it('redirect an old spelling of an address, at which no page hides the live one', async () => {
    const own = redirects(`- { from: /2023/03/Zusammen-fuers-OZG/, to: ${URL} }`);
    const site = await siteOf({ ...hosts('cloudflare'), ...own });
    const files = serverFiles(site);
    const old = '/2023/03/Zusammen-fuers-OZG';
    expect(files['_server/nginx-moved.map']).toContain(`"${old}/" "${URL}";`);
    expect(files['_server/apache.map']).toContain(`${old}/ ${URL}\n`);
    expect(files['_redirects']).toContain(`${old}/ ${URL} 301\n`);
    expect(pagesOf(site).filter(({ path }) => path.startsWith(old))).toEqual([]);
    const netlify = await siteOf({ ...hosts('netlify'), ...own });
    expect(serverFiles(netlify)['_redirects']).not.toContain(old);
  });

  it('redirect the file that many hosts show for a folder', async () => {
    const files = serverFiles(await siteOf(redirects('- { from: /archiv.html, to: /archiv/ }')));
    expect(files['_server/apache.map']).toContain('/archiv.html /archiv/\n');
    const removed = await siteOf({
      'removals.yaml': '- { path: /archiv.html, date: 2024-01-01, reason: law }',
    });
    expect(serverFiles(removed)['_server/nginx-gone.map']).toContain('"/archiv.html" "1";');
  });

  it('encode a target once', async () => {
    const files = serverFiles(await siteOf(redirects('- { from: /alt/, to: /thema/%C3%BC/ }')));
    expect(files['_server/nginx-moved.map']).toContain('"/alt/" "/thema/%C3%BC/";');
  });

  it('leave paths that a host would take for patterns to the page at the old address', async () => {
    const files = serverFiles(
      await siteOf({ ...hosts('netlify'), ...redirects(`- { from: '/a:b/*', to: ${URL} }`) }),
    );
    expect(files['_redirects']).not.toContain('*');
  });

  it('differ by one line when one article is new', async () => {
    const known = { [ARTICLE]: article(['id: 6']) };
    const before = serverFiles(await siteOf(known));
    const after = serverFiles(
      await siteOf({
        ...known,
        'articles/2023/03/neu.md': article(['id: 7', 'title: Neu', 'aliases: [/neu]']),
      }),
    );
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed).toEqual(['_server/nginx-moved.map', '_server/apache.map']);
  });

  it('are unchanged if the new article has no former address', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article(['id: 6', 'aliases: [/alt]']) });
    const made = async (base: Manifest): Promise<GeneratedPart> => {
      const site = new Site(await folder.load());
      const options = { cacheDir: folder.cacheDir, base, program: programOf('') };
      return hostingParts(site, redirectPagesOf(site), options)[0] as GeneratedPart;
    };
    const { files, source } = await made(emptyManifest());
    expect(files?.map(([path]) => path)).toContain('_server/nginx-moved.map');
    const base: Manifest = new Map([['hosting', partOf({}, source)]]);
    folder.write('articles/2023/03/neu.md', article(['id: 7', 'title: Neu']));
    expect(await made(base)).toEqual({ name: 'hosting', source });
    folder.write('articles/2023/03/neu.md', article(['id: 7', 'title: Neu', 'aliases: [/anders]']));
    expect((await made(base)).files).toHaveLength(files?.length ?? 0);
  });

  it('include those for static hosts only if the site has such a host', async () => {
    expect(Object.keys(serverFiles(await siteOf({})))).not.toContain('_redirects');
    const files = serverFiles(
      await siteOf({ ...hosts('netlify'), ...redirects(`- { from: /früher/, to: ${URL} }`) }),
    );
    expect(files['_redirects']).toContain(`/fr%C3%BCher/ ${URL} 301\n`);
    expect(files['_headers']).toMatch(/^\/\*\n {2}Content-Security-Policy: /);
  });

  it('leave out a list that Cloudflare would cut off: its Worker answers then', async () => {
    const many = Array.from({ length: 1001 }, (_none, index) => `- { from: /alt/${index}/, to: ${URL} }`);
    const files = serverFiles(await siteOf({ ...hosts('cloudflare'), ...redirects(...many) }));
    expect(files).not.toHaveProperty('_redirects');
    expect(files['_server/cloudflare/worker.js']).toContain('"/alt/1000"');
    const netlify = serverFiles(await siteOf({ ...hosts('netlify'), ...redirects(...many) }));
    expect(netlify['_redirects']).toContain('/alt/1000/');
    expect(netlify).not.toHaveProperty('.assetsignore');
  });

  it('keep the rules for former words there, which the Worker does not know', async () => {
    const many = Array.from({ length: 1001 }, (_none, index) => `- { from: /alt/${index}/, to: ${URL} }`);
    const { 'site.yaml': site } = hosts('cloudflare');
    const moved = {
      'site.yaml': `${String(site)}urls: { topic: stichwort }\nformerUrls: { topic: [thema] }\n`,
    };
    expect(serverFiles(await siteOf({ ...moved, ...redirects(...many) }))['_redirects']).toBe(
      '/thema /stichwort/ 301\n/thema/* /stichwort/:splat 301\n',
    );
  });

  it('also if a single line would be too long, or the whole file', async () => {
    const long = `- { from: /${'€'.repeat(80)}/${'€'.repeat(30)}, to: ${URL} }`;
    expect(serverFiles(await siteOf({ ...hosts('cloudflare'), ...redirects(long) }))).not.toHaveProperty(
      '_redirects',
    );
    const wide = Array.from(
      { length: 500 },
      (_none, index) => `- { from: /${'a'.repeat(70)}${index}/, to: ${URL} }`,
    );
    expect(serverFiles(await siteOf({ ...hosts('cloudflare'), ...redirects(...wide) }))).not.toHaveProperty(
      '_redirects',
    );
  });

  it('have header rules within the limits of the host', async () => {
    const lines = (serverFiles(await siteOf(hosts('cloudflare')))['_headers'] ?? '').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(HOSTS.cloudflare.headers.rules);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(HOSTS.cloudflare.headers.line);
  });
});

describe("an old address that would leave the site's folder", () => {
  it.each(['/../x/', '/a/%2e%2e/b', '/.git/config', '//evil.example/', '/a%00b', '/a/%2F/', '/a%5Cb'])(
    'is refused: %s',
    async (path) => {
      const folder = new ContentFolder(redirects(`- { from: '${path}', to: ${URL} }`));
      expect((await folder.problems()).map(({ rule }) => rule)).toContain('invalid-field');
    },
  );
});
