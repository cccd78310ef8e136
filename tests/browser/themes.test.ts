import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/publish/hosting/security.ts';
import { BuiltSite } from '../build/built-site.ts';
import { allChecks } from '../build/checks/all.ts';
import { buildOrThrow, ROOT, serve, type Server, temporaryFolder } from '../site.ts';
import { violationsAtAllSizes } from './axe.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

interface Example {
  name: string;
  /** Markup of the theme's own components, on a page of each kind that it draws. */
  pages: Readonly<Record<string, readonly string[]>>;
  article: string;
  /** The list that replaces an older one in the browser, and the class of the theme's cards. */
  fragment: [path: string, card: string];
  /** Colours of tokens.yaml. */
  accent: string;
  brand: string;
  /** A search, and the number of its results in the theme's words. */
  search: [path: string, found: RegExp];
  /** The name of the reader's settings in the theme's words. */
  settings: string;
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'gazette',
    pages: {
      '/': ['.nameplate', '.broadsheet .lead .dateline', '.side .notice'],
      '/category/council/': ['.section-head', '.notice'],
      '/2026/11/saltholm-bridge-to-swing-by-hand/': ['.head .dateline', '.nameplate'],
    },
    article: '/2026/11/saltholm-bridge-to-swing-by-hand/',
    fragment: ['/fragment/council/', 'notice'],
    accent: '#1c4a73',
    brand: '#191713',
    search: ['/search/?q=bridge', /^1 cutting found$/],
    settings: 'Your page',
  },
  {
    name: 'stadtfunk',
    pages: {
      '/': ['.poster', '.tile', 'footer.base'],
      '/bereich/stadt/': ['.banner', '.tile'],
      '/2026/11/die-nachtbahn-faehrt-durch/': ['.talk', '.zahl strong'],
      '/mitmachen/': ['footer.base'],
    },
    article: '/2026/11/die-nachtbahn-faehrt-durch/',
    fragment: ['/fragment/stadt/', 'tile'],
    accent: '#c2183a',
    brand: '#1b1464',
    search: ['/suche/?q=stadt', /^\d+ Treffer$/],
    settings: 'Darstellung',
  },
];

describe.each(EXAMPLES)(
  'the example theme $name',
  ({ name, pages, article, fragment, accent, brand, search, settings }) => {
    const folder = temporaryFolder();
    let site: BuiltSite;
    let server: Server;
    beforeAll(async () => {
      const root = join(ROOT, 'tests/fixtures/themes', name);
      const { out } = await buildOrThrow({ root, out: join(folder, 'dist') });
      site = new BuiltSite(out);
      server = await serve(out);
    });
    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    // A violation of the Content Security Policy is an error on the console, which no page here may have.
    const open = async (path: string): Promise<Page> => {
      const page = await newPage({ shared: true, origin: server.origin });
      const response = await page.goto(path);
      expect(response?.headers()['content-security-policy']).toBe(
        securityHeaders('')['Content-Security-Policy'],
      );
      return page;
    };

    it.each(allChecks())('$claim', (check) => {
      expect(check.findings(site)).toEqual([]);
    });

    it.each(Object.entries(pages))('draws %s with its own components', async (path, selectors) => {
      const page = await open(path);
      for (const selector of selectors)
        expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, true]);
      expect(await barriersOn(page)).toEqual([]);
    });

    it('draws the search in its own words', async () => {
      const [path, found] = search;
      const page = await open(path);
      await page.locator('.search-status').getByText(found).first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
    });

    it('has the settings of a reader, in its own words', async () => {
      const page = await open(article);
      await page.locator('reader-settings summary').click();
      expect(await page.getByRole('group', { name: settings }).isVisible()).toBe(true);
    });

    it('draws the lists that scripts load', () => {
      const [path, card] = fragment;
      expect(site.page(path).html).toContain(`class="${card}`);
    });

    it('leads by keyboard past its header to the content', async () => {
      const page = await open('/');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    });

    it('prints an article in the light scheme, without navigation', async () => {
      const page = await open(article);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
      const navigation = await page.locator('nav').filter({ visible: true }).count();
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      expect([scheme, navigation]).toEqual(['light', 0]);
    });

    it('colours icon, manifest and feeds by its tokens', () => {
      expect(site.read('favicon.svg').toString()).toContain(`fill="${brand}"`);
      expect(site.read('manifest.webmanifest').toString()).toContain(accent);
      expect(site.read('feed.css').toString()).toContain(accent);
    });
  },
);

/** What axe finds on phones and desktops, in light and dark, and whether a narrow phone has to scroll sideways. */
async function barriersOn(page: Page): Promise<string[]> {
  const barriers = await violationsAtAllSizes(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 320 ? [...barriers, `320: ${width} wide`] : barriers;
}
