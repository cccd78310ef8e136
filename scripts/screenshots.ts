import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { buildSite } from '../src/publish/build/build.ts';
import { serve } from '../src/publish/preview/server.ts';
import { launch } from '../tests/chromium.ts';
import { pageKinds } from '../tests/browser/page-kinds.ts';
import { runCommand } from './command.ts';

async function picture(
  browser: Browser,
  origin: string,
  folder: string,
  width: number,
  scheme: 'light' | 'dark',
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: Math.round(width < 600 ? width * 2 : width * 0.65) },
    colorScheme: scheme,
    locale: 'de-DE',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  for (const [kind, path] of [...pageKinds, ['a search', '/suche/?q=Glasfaser'] as const]) {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const name = `${kind.replace(/\W+/g, '-')}-${width}-${scheme}.png`;
    await page.screenshot({ path: join(folder, name) });
  }
  await context.close();
}

await runCommand(
  { name: 'screenshots', options: { to: { type: 'string' }, widths: { type: 'string' } } },
  async ({ values: { to = 'screenshots', widths = '320,390,768,1280,1920' }, settings }) => {
    const folder = resolve(to);
    mkdirSync(folder, { recursive: true });
    const work = join(tmpdir(), `nachlese-screenshots-${process.pid}`);
    try {
      const outDir = join(work, 'dist');
      await buildSite({ ...settings, outDir });
      const server = await serve(outDir, 0, 'de');
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      const browser = await launch();
      for (const width of widths.split(',').map(Number))
        for (const scheme of ['light', 'dark'] as const)
          await picture(browser, origin, folder, width, scheme);
      await browser.close();
      server.close();
      server.closeAllConnections();
      console.log(folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
);
