import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuiltSite } from '../build/built-site.ts';
import { buildOrThrow, fixtureContent, serve, type Server, temporaryFolder } from '../site.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
const folder = temporaryFolder();
let server: Server;
let urls: string[];

beforeAll(async () => {
  const content = fixtureContent('hostile', join(folder, 'content'));
  const { out } = await buildOrThrow({ content, out: join(folder, 'dist') });
  urls = new BuiltSite(out).html
    .filter(({ html }) => !html.includes('http-equiv="refresh"'))
    // Days of the year without an article: hundreds of equal pages.
    .filter(({ url, html }) => !/^\/heute\/\d/.test(url) || html.includes('href="/2024/'))
    .map(({ url }) => url);
  server = await serve(out);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('runs no script written by an author, on any page', async () => {
  const page = await newPage({ origin: server.origin, mayFail: /\/favicon\.ico$/ });
  const calls: string[] = [];
  await page.exposeFunction('hacked', (...what: string[]) => calls.push(what.join()));
  for (const url of urls) {
    await page.goto(url);
    await page.evaluate(() => {
      for (const link of document.querySelectorAll<HTMLElement>('main *'))
        link.dispatchEvent(new Event('click'));
    });
  }
  expect(urls.length).toBeGreaterThan(20);
  expect(calls).toEqual([]);
});

it.each([320, 768])('keeps words of a hundred letters within a window of %i pixels', async (width) => {
  const page = await newPage({ origin: server.origin, viewport: { width, height: 800 } });
  for (const url of ['/', '/2024/05/zeichen/', '/2024/05/', '/bereich/politik/']) {
    await page.goto(url);
    const excess = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect([url, excess]).toEqual([url, 0]);
  }
});
