import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ArticlePage } from './article-page.ts';
import { REFERENCE } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
/** As one types it. */
const PERMANENT = 'kommunalblick.example/id/44452/';
const CORRECTED = '/2024/03/ein-nein-und-viele-offene-vertraege/';

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
    const line = article.getByText(`Gedruckt am 24. Mai 2025 · ${PERMANENT}`);
    expect(await line.isVisible()).toBe(false);
    await page.clock.setFixedTime('2025-05-25T09:00:00+02:00');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await article.getByText(`Gedruckt am 25. Mai 2025 · ${PERMANENT}`).isVisible()).toBe(true);
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

  it('has the name of the paper and its own day at the top', async () => {
    const { page } = await open(REFERENCE);
    const day = page.getByRole('banner').getByText('30. März 2023');
    expect(await day.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await day.isVisible()).toBe(true);
    expect(await page.getByRole('banner').getByText('Kommunalblick').isVisible()).toBe(true);
  });

  it('ends with the address of its page if there is no permanent one', async () => {
    const { article, page } = await open(REFERENCE);
    await page.evaluate(() => {
      document.querySelector('.citation')?.remove();
      dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    expect(await article.getByText(` · kommunalblick.example${REFERENCE}`).isVisible()).toBe(true);
  });

  it('has its corrections, and neither what only a screen can do nor what other articles are about', async () => {
    const { article, page } = await open(CORRECTED);
    await page.emulateMedia({ media: 'print' });
    expect(await article.getByText('Korrektur vom 28.03.2024').isVisible()).toBe(true);
    for (const part of [
      '.search',
      '.sections',
      '.breadcrumb',
      '.facts',
      'reader-settings',
      '.pager',
      '.related',
    ])
      expect([part, await page.locator(part).filter({ visible: true }).count()]).toEqual([part, 0]);
  });

  it('is black on white in the size of print, whatever its reader chose', async () => {
    const { article, page } = await open(REFERENCE, (page) =>
      page.addInitScript(() => {
        localStorage.setItem('reading', '{"size":"larger","theme":"dark"}');
      }),
    );
    await page.emulateMedia({ media: 'print' });
    const { size, color } = await article
      .locator('.prose p')
      .first()
      .evaluate((it) => {
        const { fontSize, color } = getComputedStyle(it);
        return { size: parseFloat(fontSize), color };
      });
    expect(size).toBeCloseTo((9.5 / 72) * 96, 1);
    expect(color).toBe('rgb(27, 29, 32)');
  });

  it('splits no paragraph into less than three lines', async () => {
    const { article, page } = await open(REFERENCE);
    await page.emulateMedia({ media: 'print' });
    const kept = await article.locator('.prose p').evaluateAll((all) =>
      all.map((it) => {
        const { orphans, widows, hyphens } = getComputedStyle(it);
        return [orphans, widows, hyphens].join(' ');
      }),
    );
    expect([...new Set(kept)]).toEqual(['3 3 auto']);
  });

  it('shows the addresses of its links', async () => {
    const { article, page } = await open('/2019/06/wippertal-dimmt-seine-strassenlaternen/');
    await page.emulateMedia({ media: 'print' });
    const external = article.locator('.prose a[href^="http"]').first();
    const printed = await external.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain('https://');
  });
});

it('a list is printed in two columns, no article of which is in both', async () => {
  const page = await newPage();
  await page.goto('/bereich/politik/');
  await page.emulateMedia({ media: 'print' });
  const cards = page.locator('main .cards');
  expect(await cards.evaluate((it) => getComputedStyle(it).columnCount)).toBe('2');
  expect(
    await cards
      .locator('.card')
      .first()
      .evaluate((it) => getComputedStyle(it).breakInside),
  ).toBe('avoid');
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
});
