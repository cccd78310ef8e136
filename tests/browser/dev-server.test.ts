import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { runScript, SAMPLE_CONTENT, type Server, temporaryFolder, untilAddress } from '../site.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
const folder = temporaryFolder();
const content = join(folder, 'content');
const ARTICLE = '/2026/11/der-badesee-meldet-gruen/';
const FILE = join(content, 'articles/2026/11/der-badesee-meldet-gruen.md');
const DRAFT = '/2026/11/auenkirch-prueft-gemeinsames-rechenzentrum/';
const EMBARGOED = '/2027/01/jede-quelle-bekommt-eine-nummer/';

let server: Server;
beforeAll(async () => {
  cpSync(SAMPLE_CONTENT, content, { recursive: true });
  const options = [
    '--content',
    content,
    '--cache',
    join(folder, 'cache'),
    '--port',
    String(await freePort()),
  ];
  server = await untilAddress(runScript('dev', options));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const FLAW = 'articles/2026/11/der-badesee-meldet-gruen.md:4:1';
const error = (page: Page) => page.locator('vite-error-overlay');
const headline = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

describe('npm run dev', () => {
  let page: Page;
  beforeEach(async () => {
    page = await newPage({ origin: server.origin });
  });

  it('shows a draft with its ribbon', async () => {
    await page.goto(DRAFT);
    await headline(page, 'Auenkirch prüft gemeinsames Rechenzentrum').waitFor();
    expect(await page.getByRole('article').getByText('Entwurf', { exact: true }).isVisible()).toBe(true);
  });

  it('shows an embargoed article with the end of its embargo', async () => {
    await page.goto(EMBARGOED);
    await headline(page, 'Jede Quelle bekommt eine Nummer').waitFor();
    expect(await page.getByText('Gesperrt bis 11. Januar 2027, 06:00').isVisible()).toBe(true);
  });

  it('searches in drafts too', async () => {
    await page.goto('/suche/?q=Engelbrauerei');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Auenkirch prüft/ })
      .waitFor();
  });

  it('lists the draft with its ribbon', async () => {
    await page.goto('/2026/11/18/');
    const entry = page.getByRole('listitem').filter({ hasText: 'Auenkirch prüft gemeinsames Rechenzentrum' });
    expect(await entry.getByText('Entwurf', { exact: true }).isVisible()).toBe(true);
  });

  it('produces the images of an article', async () => {
    await page.goto('/2023/03/zusammen-fuers-ozg/');
    const image = page.getByRole('article').getByRole('img').first();
    await expect
      .poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  });

  it('shows a changed article without a restart or a manual reload', async () => {
    await page.goto(ARTICLE);
    const source = readFileSync(FILE, 'utf8');
    writeFileSync(FILE, source.replace(/^title: .*$/m, 'title: Der Badesee meldet Blau'));
    await headline(page, 'Der Badesee meldet Blau').waitFor();
    writeFileSync(FILE, source);
    await headline(page, 'Der Badesee meldet Grün').waitFor();
  });

  it('shows a new article without a restart', async () => {
    const source = readFileSync(FILE, 'utf8');
    await page.goto('/2026/11/');
    writeFileSync(FILE.replace('der-badesee', 'ein-zweiter-badesee'), source.replace(/^id: .*\n/m, ''));
    await page.getByRole('link', { name: 'Der Badesee meldet Grün' }).nth(1).waitFor();
  });

  it('shows the error in a broken article, and the article once it is fixed', async () => {
    const source = readFileSync(FILE, 'utf8');
    const opened = await newPage({ origin: server.origin, mayFail: /gruen/ });
    await page.goto(ARTICLE);
    writeFileSync(FILE, source.replace(/^date: .*$/m, 'date: 30.03.2026'));
    await error(page).getByText(FLAW).waitFor();
    await opened.goto(ARTICLE);
    await error(opened).getByText(FLAW).waitFor();
    writeFileSync(FILE, source);
    for (const shown of [page, opened]) {
      await error(shown).waitFor({ state: 'detached' });
      await headline(shown, 'Der Badesee meldet Grün').waitFor();
    }
  });
});
