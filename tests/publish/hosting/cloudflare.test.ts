import { describe, expect, it } from 'vitest';
import type { AddressHistory } from '../../../src/archive/address-history.ts';
import { DEFAULT_WORDS } from '../../../src/archive/url-words.ts';
import { cloudflareFiles, workerScript, workerTable } from '../../../src/publish/hosting/cloudflare.ts';

const history = (moved: number, gone: readonly string[] = []): AddressHistory => ({
  moved: Array.from({ length: moved }, (_none, index) => ({ from: `/alt/${index}/`, to: '/neu/' })),
  gone: gone.map((path) => ({ path, date: '2024-01-01', reason: 'law' })),
  permanent: [],
});

interface Config {
  name: string;
  main?: string;
  assets: Record<string, unknown>;
}

const SETTINGS = {
  hosts: ['cloudflare' as const],
  url: 'https://a.example',
  words: DEFAULT_WORDS.de,
  formerWords: {},
};

const filesOf = (old: AddressHistory): Record<string, string> => cloudflareFiles(SETTINGS, old);
const configOf = (old: AddressHistory): Config =>
  JSON.parse(filesOf(old)['_server/cloudflare/wrangler.jsonc'] ?? '') as Config;

describe('the configuration for Cloudflare', () => {
  it('has no Worker while the rules bear all old addresses', () => {
    expect(configOf(history(1000))).toEqual({
      name: 'a-example',
      compatibility_date: '2025-09-01',
      assets: {
        directory: '../..',
        html_handling: 'auto-trailing-slash',
        not_found_handling: '404-page',
      },
    });
    expect(Object.keys(filesOf(history(1000)))).toEqual([
      '.assetsignore',
      '_server/cloudflare/wrangler.jsonc',
    ]);
  });

  it('starts the Worker only at removed addresses, which rules cannot answer with 410', () => {
    expect(workerTable(history(3, ['/weg/']), SETTINGS)).toEqual({ '/weg': { gone: '/weg/' } });
    expect(configOf(history(3, ['/weg/']))).toMatchObject({
      main: 'worker.js',
      assets: { binding: 'ASSETS', run_worker_first: ['/weg', '/weg/'] },
    });
  });

  it.each([
    ['more redirects than rules', history(1001)],
    [
      'more removed addresses than routes',
      history(
        0,
        Array.from({ length: 51 }, (_, index) => `/weg/${index}/`),
      ),
    ],
    ['an address with letters beyond ASCII', history(0, ['/früher/'])],
    ['a long address', history(0, [`/${'a'.repeat(100)}/`])],
  ])('starts it at every address if there are %s', (_case, old) => {
    expect(configOf(old).assets).toMatchObject({ run_worker_first: true });
  });
});

describe('the Worker', () => {
  const table = {
    '/alt': { to: '/neu/%C3%BC/' },
    '/früher': { to: '/' },
    '/weg.html': { gone: '/weg.html/' },
  };
  const assets: string[] = [];
  const ASSETS = {
    fetch: (request: Request): Promise<Response> => {
      assets.push(`${request.method} ${new URL(request.url).pathname}`);
      return Promise.resolve(new Response('page', { headers: { 'X-Page': 'yes' } }));
    },
  };

  async function answer(path: string, method = 'GET'): Promise<Response> {
    const code = `data:text/javascript,${encodeURIComponent(workerScript(table))}`;
    const { default: worker } = (await import(/* @vite-ignore */ code)) as {
      default: { fetch: (request: Request, env: object) => Promise<Response> };
    };
    assets.length = 0;
    return worker.fetch(new Request(`https://a.example${path}`, { method }), { ASSETS });
  }

  it.each(['/alt', '/alt/', '/alt//?page=2'])('redirects %s permanently', async (path) => {
    const { status, headers } = await answer(path);
    expect([status, headers.get('Location')]).toEqual([301, 'https://a.example/neu/%C3%BC/']);
  });

  it.each(['/fr%C3%BCher/', '/fru%CC%88her'])('knows the address in each of its forms: %s', async (path) => {
    expect((await answer(path)).headers.get('Location')).toBe('https://a.example/');
  });

  it('says 410 at a removed address, with the page that gives the reason', async () => {
    const response = await answer('/weg.html', 'HEAD');
    expect([response.status, response.headers.get('X-Page')]).toEqual([410, 'yes']);
    expect(assets).toEqual(['HEAD /weg.html/']);
  });

  it.each(['/', '/neu/', '/%E0%A4%A', '/constructor', '/__proto__/'])(
    'leaves %s to the assets',
    async (path) => {
      expect((await answer(path)).status).toBe(200);
      expect(assets).toEqual([`GET ${path}`]);
    },
  );
});
