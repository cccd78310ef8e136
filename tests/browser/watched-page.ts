import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launch } from '../chromium.ts';

interface Options extends BrowserContextOptions {
  /** The origin of the site; the sample archive's unless given. */
  origin?: string;
  /** Addresses that may fail. */
  mayFail?: RegExp;
  /** Console errors that the test itself causes. */
  maySay?: RegExp;
  /**
   * For tests that only look at what they load: they share one page with these options, since Chromium needs a second of
   * processor time for a new one. What a test sets on it stays, as does the browser's storage.
   */
  shared?: boolean;
}

/**
 * One browser per test file, and a new context per page that is not shared. A test fails if one of its pages requested anything
 * from another host, logged or threw an error, or missed a file.
 */
export function watchedPages(): (options?: Options) => Promise<Page> {
  let browser: Browser;
  const faults: string[] = [];
  const pages: Page[] = [];
  const sharedPages = new Map<string, Page>();

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    for (const page of sharedPages.values()) await page.goto('about:blank');
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  const open = async ({
    origin = inject('site').origin,
    mayFail,
    maySay,
    ...options
  }: Omit<Options, 'shared'>): Promise<Page> => {
    const german = { baseURL: origin, locale: 'de-DE', timezoneId: 'Europe/Berlin' };
    // Pages come straight from the server; only the tests of offline reading allow the service worker.
    const direct = { serviceWorkers: 'block' } as const;
    const context = await browser.newContext({ ...german, ...direct, ...options });
    const page = await context.newPage();
    watch(page, origin, mayFail, (fault) => {
      if (!maySay?.test(fault)) faults.push(fault);
    });
    return page;
  };

  return async ({ shared = false, ...options } = {}) => {
    if (!shared) {
      const page = await open(options);
      pages.push(page);
      return page;
    }
    const key = JSON.stringify(options, (_name, value: unknown) =>
      value instanceof RegExp ? String(value) : value,
    );
    const page = sharedPages.get(key) ?? (await open(options));
    sharedPages.set(key, page);
    return page;
  };
}

function watch(
  page: Page,
  origin: string,
  mayFail: RegExp | undefined,
  report: (fault: string) => void,
): void {
  const isExpected = (url: string): boolean => mayFail?.test(url) ?? false;
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) report(`asked another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response.url()))
      report(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.location().url))
      report(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => {
    report(`threw: ${error.message}`);
  });
  page.on('dialog', (dialog) => {
    report(`opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** Addresses that tests request to see the 404 page. */
export const NOT_THERE = /\/gibt-es-nicht\//;
