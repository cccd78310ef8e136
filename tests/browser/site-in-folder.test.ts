import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Server, temporaryFolder } from '../site.ts';
import { ARTICLE, BASE, buildInFolder } from '../site-in-folder.ts';
import { violationsOn } from './axe.ts';
import { watchedPages } from './watched-page.ts';

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a site in a folder, for readers', () => {
  const newPage = watchedPages();
  let server: Server;
  beforeAll(async () => {
    server = await serve(await buildInFolder(folder));
  });
  afterAll(() => server.stop().catch(() => undefined));
  const open = (options: Parameters<typeof newPage>[0] = {}): Promise<Page> =>
    newPage({ origin: server.origin, ...options });

  it('is reached from the front page of the preview', async () => {
    const page = await open({ shared: true });
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe(`${BASE}/`);
  });

  it.each([
    '/',
    ARTICLE,
    '/category/council/',
    '/archive/',
    '/region/',
    '/search/?q=tunnel',
    '/data/',
    '/on-this-day/',
  ])('%s has no barrier, and violates no policy', async (path) => {
    const page = await open({ shared: true });
    await page.addInitScript(() => {
      const violations: string[] = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        violations.push(`${violatedDirective} ${blockedURI}`);
      });
      Object.assign(globalThis, { violations });
    });
    await page.goto(BASE + path);
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('violations')).toEqual([]);
  });

  it('finds articles with their pictures', async () => {
    const page = await open({ shared: true });
    await page.goto(`${BASE}/search/?q=tunnel`);
    const result = page.locator('.search-results a').first();
    await result.waitFor();
    expect(await result.getAttribute('href')).toBe(BASE + ARTICLE);
    const picture = page.locator('.search-results img').first();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await result.click();
    await page.waitForURL(`**${BASE}${ARTICLE}`);
  });

  it('can be read without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${BASE}/`);
    await page.getByRole('link', { name: 'Council' }).first().click();
    await page
      .getByRole('link', { name: /Cables arrive/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toBe(`${BASE}/2024/02/cables-arrive/`);
  });

  it('has a 404 page that leads on from ids and from other case', async () => {
    const page = await open({ mayFail: /\/id\/|\/Archive\/|nothing/ });
    await page.goto(`${BASE}/nothing/`);
    expect(await page.getByRole('link', { name: 'Archive' }).first().getAttribute('href')).toBe(
      `${BASE}/archive/`,
    );
    await page.goto(`${BASE}/Archive/`);
    await page.waitForURL(`**${BASE}/archive/`);
    await page.goto(`${BASE}/id/8`);
    await page.waitForURL(`**${BASE}${ARTICLE}`);
  });

  it('can be read offline; its worker and its caches are those of the folder', async () => {
    const page = await open({ serviceWorkers: 'allow', mayFail: /./ });
    await page.clock.install();
    await page.goto(`${BASE}/`);
    await expect
      .poll(async () => {
        await page.clock.runFor(1000);
        return page.evaluate(() => navigator.serviceWorker.controller !== null);
      })
      .toBe(true);
    const { scope, names } = await page.evaluate(async () => ({
      scope: (await navigator.serviceWorker.ready).scope,
      names: await caches.keys(),
    }));
    expect(new URL(scope).pathname).toBe(`${BASE}/`);
    expect(names.every((name) => name.endsWith(BASE))).toBe(true);
    await page.goto(BASE + ARTICLE);
    await server.stop();
    await page.goto(BASE + ARTICLE);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Tunnel');
    await page.goto(`${BASE}/on-this-day/`);
    await page.getByRole('link', { name: 'Tunnel' }).first().waitFor();
  });
});
