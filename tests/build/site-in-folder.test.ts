import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/publish/hosting/security.ts';
import { Apache } from '../apache.ts';
import { Nginx } from '../nginx.ts';
import { temporaryFolder } from '../site.ts';
import { ARTICLE, BASE, buildInFolder, ORIGIN } from '../site-in-folder.ts';
import { BuiltSite } from './built-site.ts';
import { allChecks } from './checks/all.ts';

const folder = temporaryFolder();
let out: string;
let site: BuiltSite;

beforeAll(async () => {
  out = await buildInFolder(folder);
  site = new BuiltSite(out, BASE);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Whether the site has a file at an address or at a path in its folder. */
function isThere(address: string): boolean {
  const { origin, pathname } = new URL(address, ORIGIN);
  if (origin !== ORIGIN) return true;
  if (pathname === BASE) return true; // servers add the slash
  if (!pathname.startsWith(`${BASE}/`)) return false;
  const path = decodeURIComponent(pathname.slice(BASE.length + 1));
  return site.files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

const text = (path: string): string => readFileSync(join(out, path), 'utf8');

describe('a site in a folder', () => {
  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });

  it('has the folder in every address in its feeds, sitemaps, data and styles', () => {
    const files = [...site.files].filter((path) =>
      /\.(?:xml|json|jsonl|webmanifest|css|md|csv|txt)$/.test(path),
    );
    const found = files.flatMap((path) =>
      [...text(path).matchAll(/https:\/\/name\.github\.example[^\s"'<>()\\,;#?&]*|url\((\/[^)]+)\)/g)].map(
        ([address, style]) => [path, style ?? address] as const,
      ),
    );
    expect(new Set(found.map(([path]) => path)).size).toBeGreaterThan(25);
    // A permanent address has no file, its table has.
    const lost = found.filter(([, address]) => !/\/id\/\d+\/$/.test(address) && !isThere(address));
    expect(lost).toEqual([]);
    expect(text('feed.xml')).toContain(`href=&quot;${ORIGIN}${BASE}/about/&quot;`);
    expect(text('2025/07/tunnel/index.md')).toContain(`(${BASE}/about/)`);
  });

  it('keeps what its authors show as code', () => {
    expect(text('2025/07/tunnel/index.html')).toMatch(/&lt;a href="\/about\/"&gt;|&#x3C;a href="\/about\/">/);
  });

  it('has the folder in its web app manifest, its search index and its speculation rules', () => {
    const manifest = JSON.parse(text('manifest.webmanifest')) as Record<string, unknown>;
    expect([manifest['start_url'], manifest['scope']]).toEqual([`${BASE}/`, `${BASE}/`]);
    expect(isThere((manifest['icons'] as { src: string }[])[0]?.src ?? '')).toBe(true);
    const index = JSON.parse(text('search/index.json')) as { engine: string; base: string };
    expect([isThere(index.engine), index.base]).toEqual([true, `${BASE}/search/`]);
    expect(text('speculation-rules.json')).toContain(`"${BASE}/*"`);
  });

  it('has the folder in the files for static hosts', () => {
    const lines = text('_redirects').trim().split('\n');
    expect(lines).toContain(`${BASE}/news_8 ${BASE}${ARTICLE} 301`);
    expect(lines).toContain(`${BASE}/bereich/* ${BASE}/category/:splat 301`);
    expect(
      lines.filter(
        (line) =>
          !line
            .split(' ')
            .slice(0, 2)
            .every((path) => path.startsWith(`${BASE}/`)),
      ),
    ).toEqual([]);
    const paths = text('_headers')
      .split('\n')
      .filter((line) => /^\S/.test(line));
    expect(paths.every((path) => path.startsWith(`${BASE}/`))).toBe(true);
  });

  it('leads from former words to the present ones without a server', () => {
    expect(text('bereich/council/index.html')).toContain(`url=${BASE}/category/council/"`);
    expect(text('bereich/council/2024/02/index.html')).toContain(`url=${BASE}/category/council/2024/02/"`);
    expect(text('bereich/council/feed.xml')).toBe(text('category/council/feed.xml'));
    expect(text('daten/index.html')).toContain(`url=${BASE}/data/"`);
  });
});

describe.each([
  ['nginx', Nginx],
  ['Apache', Apache],
] as const)('a site in a folder, under %s', (_name, Program) => {
  let server: Nginx | Apache;
  beforeAll(async () => {
    server = await new Program().start(out);
  });
  afterAll(() => server.stop());
  const answer = async (path: string): Promise<[status: number, location: string]> => {
    const { status, headers } = await server.get(path);
    return [status, String(headers['location'] ?? '').replace(/^http:\/\/[^/]+/, '')];
  };

  it('is at its folder', async () => {
    expect(await answer(BASE)).toEqual([301, `${BASE}/`]);
    expect(await answer(`${BASE}/`)).toEqual([200, '']);
    expect(await answer(`${BASE}${ARTICLE}`)).toEqual([200, '']);
    expect(await answer(`${BASE}${ARTICLE.slice(0, -1)}`)).toEqual([301, BASE + ARTICLE]);
    expect((await answer(ARTICLE))[0]).toBe(404);
  });

  it('redirects old addresses, ids and former words within the folder', async () => {
    expect(await answer(`${BASE}/old`)).toEqual([301, `${BASE}/archive/`]);
    expect(await answer(`${BASE}/news_8/`)).toEqual([301, BASE + ARTICLE]);
    expect(await answer(`${BASE}/id/8/`)).toEqual([301, BASE + ARTICLE]);
    expect(await answer(`${BASE}/bereich`)).toEqual([301, `${BASE}/category/`]);
    expect(await answer(`${BASE}/bereich/council/2024/02/`)).toEqual([
      301,
      `${BASE}/category/council/2024/02/`,
    ]);
    expect(await answer(`${BASE}/bereich/council/feed.xml`)).toEqual([
      301,
      `${BASE}/category/council/feed.xml`,
    ]);
    expect(await answer(`${BASE}/daten/articles.parquet`)).toEqual([301, `${BASE}/data/articles.parquet`]);
    expect((await answer(`${BASE}/bereich/%0d%0aSet-Cookie:a`))[1]).not.toContain('Set-Cookie');
  });

  it('answers 404 and 410 with pages, and keeps its internals', async () => {
    const missing = await server.get(`${BASE}/nothing/`);
    expect([missing.status, missing.body.toString().includes(`href="${BASE}/"`)]).toEqual([404, true]);
    const removed = await server.get(`${BASE}/removed/`);
    expect([removed.status, removed.body.toString().includes(`href="${BASE}/"`)]).toEqual([410, true]);
    expect((await answer(`${BASE}/_server/nginx.conf`))[0]).toBe(404);
    expect((await answer(`${BASE}/.nachlese-build`))[0]).toBe(404);
  });

  it('has every header', async () => {
    const expected = Object.entries(securityHeaders(BASE)).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    const { headers } = await server.get(`${BASE}/`);
    expect(headers).toMatchObject(Object.fromEntries(expected));
    expect(headers['speculation-rules']).toBe(`"${BASE}/speculation-rules.json"`);
    const style = /href="([^"]+\.css)"/.exec(text('index.html'))?.[1] ?? '';
    expect((await server.get(style)).headers['cache-control']).toContain('immutable');
    expect((await server.get(`${BASE}/feed.xml`)).headers['cache-control']).toBe('public, max-age=300');
  });
});
