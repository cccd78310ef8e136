import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser, Page as Tab } from 'playwright-core';
import { buildSite } from '../../src/publish/build/build.ts';
import { serve } from '../../src/publish/preview/server.ts';
import type { BuildSettings } from '../../src/publish/settings.ts';
import type { Page } from './pages.ts';

export interface Manner {
  widths: readonly number[];
  /** The whole page instead of what the first screen shows. */
  isFull: boolean;
}

/** Builds a site and takes pictures of its pages, each light and dark at every width, as `<kind>-<width>-<scheme>.png` in `folder`. */
export async function shootSite(
  browser: Browser,
  settings: BuildSettings,
  pages: readonly Page[],
  folder: string,
  manner: Manner,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await buildSite(settings);
  const server = await serve(settings.outDir, 0, 'de');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    for (const width of manner.widths)
      for (const scheme of ['light', 'dark'] as const)
        await shootPages(browser, pages, { origin, folder, width, scheme, ...manner, now: settings.now });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

interface Shot extends Manner {
  origin: string;
  folder: string;
  width: number;
  scheme: 'light' | 'dark';
  /** Milliseconds since the epoch. */
  now: number;
}

async function shootPages(browser: Browser, pages: readonly Page[], shot: Shot): Promise<void> {
  const { origin, folder, width, scheme, isFull, now } = shot;
  const context = await browser.newContext({
    viewport: { width, height: Math.round(width < 600 ? width * 2 : width * 0.65) },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'de-DE',
    serviceWorkers: 'block',
  });
  // Pages show the browser's date; that of the build makes pictures of two days comparable.
  await context.clock.setFixedTime(now);
  const page = await context.newPage();
  // Fonts are optional: a first page may show its own only after the next one.
  await page.goto(origin, { waitUntil: 'networkidle' });
  for (const [kind, path] of pages) {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const name = `${kind.replace(/\W+/g, '-')}-${width}-${scheme}.png`;
    if (isFull) await loadPictures(page);
    await page.screenshot({ path: join(folder, name), fullPage: isFull, animations: 'disabled' });
  }
  await context.close();
}

/** Also those below the first screen, which browsers load when a reader comes near. */
const loadPictures = (page: Tab): Promise<void> =>
  page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    // One that cannot be shown is part of what the page looks like.
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
  });
