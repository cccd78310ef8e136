import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { serviceWorker } from '../../src/metadata/service-worker.ts';
import { serve, type Server, temporaryFolder } from '../site.ts';
import { REFERENCE, SPECIAL } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

/** A page of the site, controlled by the service worker, on its own server, which a test may stop. With `waits`, time is real. */
async function reader({ out = inject('site').out, waits = false } = {}): Promise<{
  page: Page;
  server: Server;
}> {
  const server = await serve(out);
  let isUp = true;
  const stop = async (): Promise<void> => {
    if (isUp) await server.stop();
    isUp = false;
  };
  onTestFinished(stop);
  const page = await newPage({ origin: server.origin, serviceWorkers: 'allow', mayFail: /./ });
  if (!waits) await page.clock.install();
  await page.goto('/');
  if (waits) await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  else await workerStarts(page);
  return { page, server: { ...server, stop } };
}

/** Lets the page's clock run, since it waits for five quiet seconds before it registers the worker. */
async function workerStarts(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.runFor(1000);
      return page.evaluate(() => navigator.serviceWorker.controller !== null);
    })
    .toBe(true);
}

/** Where a static route has sent a request (Service Workers, W3C). */
interface Routed {
  workerMatchedSourceType?: string;
}

const cached = (page: Page, name = 'nachlese-pages'): Promise<string[]> =>
  page.evaluate(async (name) => {
    const cache = await caches.open(name);
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  }, name);

/** Searches, and returns the status text once the search has finished. */
async function search(page: Page): Promise<string> {
  const ended = page
    .locator('.search-status')
    .getByText(/^\d+ Beiträge gefunden$/)
    .first();
  await page.goto('/suche/?q=Breitband');
  await ended.waitFor();
  return ended.innerText();
}

describe('the service worker', () => {
  it('is registered after five seconds without typing or searching', async () => {
    const page = await newPage({ serviceWorkers: 'allow' });
    const workers = (): Promise<number> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.goto('/suche/');
    await page.clock.runFor(4500);
    await page.getByRole('searchbox').fill('Breit');
    await page.clock.runFor(4500);
    expect(await workers()).toBe(0);
    await expect
      .poll(async () => {
        await page.clock.runFor(1000);
        return workers();
      })
      .toBe(1);
  });
});

describe('offline', () => {
  it('a visited article can be read again, with its styles', async () => {
    const { page, server } = await reader();
    await page.goto(REFERENCE);
    await server.stop();
    await page.goto(REFERENCE);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('OZG');
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  });

  it('the newest articles of each category are available without a visit', async () => {
    const { page } = await reader();
    const newest = await page
      .locator('main a[href^="/20"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') as string));
    await expect.poll(async () => (await cached(page)).includes(newest[0] as string)).toBe(true);
  });

  it('any other page shows that the reader is offline and lists what can be read', async () => {
    const { page, server } = await reader();
    await page.goto(REFERENCE);
    await server.stop();
    await page.goto(SPECIAL);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Keine Verbindung');
    await page.getByRole('link', { name: 'Zusammen' }).first().waitFor();
  });

  it('the search repeats an earlier query', async () => {
    const { page, server } = await reader();
    const found = await search(page);
    await server.stop();
    expect(await search(page)).toBe(found);
  });

  it('the search also works with files loaded before the worker was active', async () => {
    const server = await serve(inject('site').out);
    onTestFinished(() => server.stop().catch(() => undefined));
    const page = await newPage({ origin: server.origin, serviceWorkers: 'allow', mayFail: /./ });
    await page.clock.install();
    const found = await search(page);
    await workerStarts(page);
    await expect.poll(() => cached(page)).toContain('/suche/');
    await expect.poll(() => cached(page, 'nachlese-search')).toContain('/suche/index.json');
    await server.stop();
    expect(await search(page)).toBe(found);
  });
});

describe('online', () => {
  it('files with a hash in their name bypass the worker', async () => {
    // A clock of the test's would hide the browser's list of resources.
    const { page } = await reader({ waits: true });
    await search(page);
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => {
        const { name, workerStart, workerMatchedSourceType } = entry as PerformanceResourceTiming & Routed;
        return { path: new URL(name).pathname, asked: workerStart > 0, source: workerMatchedSourceType };
      }),
    );
    const named = files.filter(({ path }) => path.startsWith('/_astro/'));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(({ asked, source }) => asked && source !== 'cache')).toEqual([]);
  });

  it('a list is never stale', async () => {
    const out = join(temporaryFolder(), 'dist');
    cpSync(inject('site').out, out, { recursive: true });
    const { page } = await reader({ out });
    await page.goto('/bereich/politik/');
    const file = join(out, 'bereich/politik/index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', ' – neu</h1>'));
    await page.goto('/bereich/politik/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('– neu');
  });

  it('a site without offline reading removes the worker and its caches', async () => {
    const out = join(temporaryFolder(), 'dist');
    cpSync(inject('site').out, out, { recursive: true });
    const { page } = await reader({ out });
    await page.goto(REFERENCE);
    const past = { program: '', search: '' };
    const none = { enabled: false, base: '', offline: '', fragments: [], searchIndex: '', past };
    writeFileSync(join(out, 'sw.js'), serviceWorker(none, ''));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect
      .poll(
        () =>
          page.evaluate(async () =>
            [await caches.keys(), await navigator.serviceWorker.getRegistrations()].flat(),
          ),
        {
          timeout: 20_000,
        },
      )
      .toEqual([]);
  });
});
