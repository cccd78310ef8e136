import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ArticlePage } from './article-page.ts';
import { REFERENCE } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
const CANONICAL = `https://kommunalblick.example${REFERENCE}`;

async function open(url = REFERENCE, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const page = await newPage();
  await prepare(page);
  return new ArticlePage(page).open(url);
}

describe('in print, an article', () => {
  it('ends with the print date and its address, and has no buttons', async () => {
    const { article, page } = await open(REFERENCE, (page) =>
      page.clock.setFixedTime('2025-05-24T09:00:00+02:00'),
    );
    const line = article.getByText(`Gedruckt am 24. Mai 2025 · ${CANONICAL}`);
    expect(await line.isVisible()).toBe(false);
    await page.clock.setFixedTime('2025-05-25T09:00:00+02:00');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await article.getByText(`Gedruckt am 25. Mai 2025 · ${CANONICAL}`).isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Wie es weiterging' }).count()).toBe(0);
  });

  it('has its text in columns below a headline across the page', async () => {
    const { article, page } = await open(REFERENCE);
    await page.emulateMedia({ media: 'print' });
    const columns = await article.locator('.prose').evaluate((text) => getComputedStyle(text).columnCount);
    expect(columns).toBe('2');
    const [headline, text] = [article.getByRole('heading', { level: 1 }), article.locator('.prose')];
    const bottom = await headline.evaluate((it) => it.getBoundingClientRect().bottom);
    expect(await text.evaluate((it) => it.getBoundingClientRect().top)).toBeGreaterThan(bottom);
  });

  it('shows the addresses of its links', async () => {
    const { article, page } = await open('/2019/06/wippertal-dimmt-seine-strassenlaternen/');
    await page.emulateMedia({ media: 'print' });
    const external = article.locator('.prose a[href^="http"]').first();
    const printed = await external.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain('https://');
  });
});
