import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { loadArchive } from '../src/loader/load-archive.ts';
import { listUrl, searchUrl } from '../src/archive/urls.ts';
import { buildSite } from '../src/publish/build/build.ts';
import { serve } from '../src/publish/preview/server.ts';
import { type BuildSettings, settingsFrom } from '../src/publish/settings.ts';
import { launch } from '../tests/chromium.ts';
import { pageKinds } from '../tests/browser/page-kinds.ts';
import { runCommand } from './command.ts';

type Pages = readonly (readonly [kind: string, path: string])[];

/** The pages of the sample archive. */
const SAMPLE: Pages = [...pageKinds, ['a search', '/suche/?q=Glasfaser']];

/** Front page, article, list and search of another newsroom, by its newest article with a picture. */
async function mainPages(settings: BuildSettings): Promise<Pages> {
  const { articles, settings: site } = await loadArchive(settings);
  const shown = articles.find(({ image }) => image) ?? articles[0];
  if (!shown) return [['front', '/']];
  const [word = ''] = shown.title.split(/[^\p{L}\p{N}]+/u).sort((a, b) => b.length - a.length);
  return [
    ['front', '/'],
    ['article', shown.url],
    ['list', listUrl(site.words, 'category', shown.category)],
    ['search', `${searchUrl(site.words)}?q=${encodeURIComponent(word)}`],
  ];
}

interface Shot {
  origin: string;
  folder: string;
  width: number;
  scheme: 'light' | 'dark';
}

async function picture(
  browser: Browser,
  pages: Pages,
  { origin, folder, width, scheme }: Shot,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: Math.round(width < 600 ? width * 2 : width * 0.65) },
    colorScheme: scheme,
    locale: 'de-DE',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  // Fonts are optional: a first page may show its own only after the next one.
  await page.goto(origin, { waitUntil: 'networkidle' });
  for (const [kind, path] of pages) {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const name = `${kind.replace(/\W+/g, '-')}-${width}-${scheme}.png`;
    await page.screenshot({ path: join(folder, name) });
  }
  await context.close();
}

await runCommand(
  {
    name: 'screenshots',
    options: { to: { type: 'string' }, widths: { type: 'string' }, site: { type: 'string' } },
  },
  async ({ values: { to = 'screenshots', widths = '320,390,768,1280,1920', site, now }, settings }) => {
    const folder = resolve(to);
    mkdirSync(folder, { recursive: true });
    const work = join(tmpdir(), `nachlese-screenshots-${process.pid}`);
    const given = { out: join(work, 'dist'), cache: settings.cacheDir, now };
    const build =
      site === undefined ? { ...settings, outDir: given.out } : settingsFrom(given, resolve(site));
    try {
      const pages = site === undefined ? SAMPLE : await mainPages(build);
      await buildSite(build);
      const server = await serve(build.outDir, 0, 'de');
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      const browser = await launch();
      for (const width of widths.split(',').map(Number))
        for (const scheme of ['light', 'dark'] as const)
          await picture(browser, pages, { origin, folder, width, scheme });
      await browser.close();
      server.close();
      server.closeAllConnections();
      console.log(folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
);
