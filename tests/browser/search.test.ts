import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { REFERENCE } from './page-kinds.ts';
import { SearchPage } from './search-page.ts';
import { searchSite } from './search-site.ts';
import { watchedPages } from './watched-page.ts';

const site = searchSite();
const newPage = watchedPages();
const open = async (search: string, options: { viewport?: { width: number; height: number } } = {}) => {
  const page = new SearchPage(await newPage({ origin: site().origin, ...options }));
  await page.open(search);
  return page;
};

/** The paths that a page requests. */
function requests(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

describe('the search page', () => {
  it('shows results like the lists: image, label, kicker, headline, date and teaser, with matches marked', async () => {
    const { page } = await open('?q=Osterkoog');
    const card = page.locator('.search-results .card').first();
    expect(await card.locator('h3').innerText()).toBe('Nordersiel: Die letzten 46 Häuser');
    expect(await card.locator('.label').innerText()).toBe('Bericht');
    expect(await card.locator('img').getAttribute('alt')).toContain('Schematische Karte');
    expect(await card.locator('time').innerText()).toBe('[13.03.2025]');
    expect(await card.locator('p mark').allInnerTexts()).toContain('Osterkoog');
    expect(await card.locator('.excerpt mark').count()).toBeGreaterThan(0);
  });

  it('groups results by period after the best, newest first, and loads them when scrolled into view', async () => {
    const search = await open('?q=Verwaltung');
    expect(await search.best.count()).toBe(5);
    const headings = await search.page.locator('.search-results h2').allInnerTexts();
    expect(headings[0]).toBe('Beste Treffer');
    expect(headings.slice(1).map((text) => text.replace(/ [\d.]+ Beitr\S+$/, ''))).toEqual(
      ['Januar 2026 bis Oktober 2026', '2024 bis 2025', '2017 bis 2023'].slice(-headings.length + 1),
    );
    const oldest = search.section('2017 bis 2023');
    await oldest.scrollIntoViewIfNeeded();
    await expect.poll(() => oldest.locator('.card').count()).toBe(5);
    await oldest.getByRole('button', { name: 'Weitere 10 zeigen' }).click();
    await expect.poll(() => oldest.locator('.card').count()).toBe(15);
    const all = await search.slugs();
    expect(new Set(all).size).toBe(all.length);
  });

  it('orders strictly by date over all slices', async () => {
    const search = await open('?q=Verwaltung&sortierung=datum');
    for (const more of [20, 30]) {
      await search.page.getByRole('button', { name: /Weitere \d+ zeigen/ }).click();
      await expect.poll(() => search.results.count()).toBe(more);
    }
    const dates = await search.page
      .locator('.card time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('narrows results by filters, with correct counts', async () => {
    const search = await open('?q=Verwaltung');
    const choice = search.page.locator('label', { has: search.filter('Politik') });
    const count = Number((await choice.locator('.count').innerText()).replace('.', ''));
    expect(count).toBeGreaterThan(0);
    await search.filter('Politik').check();
    await search.ended();
    await expect.poll(() => search.spoken()).toBe(`${count} Beiträge gefunden`);
    await search.page.getByLabel('Von').selectOption('2022');
    await expect.poll(() => search.page.url()).toContain('von=2022');
    expect(await search.filter('Verwaltung').isVisible()).toBe(true);
  });

  it('restores the results on the way back from an article', async () => {
    const { page } = await open('?q=Verwaltung', { viewport: { width: 390, height: 844 } });
    const link = page.locator('.search-results .card h3 a').nth(4);
    const title = await link.innerText();
    await link.evaluate((it) => {
      it.scrollIntoView({ block: 'center' });
    });
    await link.click();
    await page.waitForURL(/\/\d{4}\/\d{2}\//);
    await page.goBack();
    await page.waitForSelector('site-search[data-state=done]');
    const again = page.getByRole('link', { name: title, exact: true }).first();
    await expect
      .poll(() => again.evaluate((link) => link.getBoundingClientRect().top))
      .toSatisfy((top: number) => top > 0 && top < 844);
  });

  it('keeps its state in the address, through the back button, a reload and a link', async () => {
    const search = await open('?q=Glasfaser');
    const before = await search.slugs();
    await search.page.getByLabel('Sortierung').selectOption('date');
    await search.ask('Tablet');
    expect(search.page.url()).toContain('?q=Tablet&sortierung=datum');
    const tablets = await search.slugs();
    await search.page.reload();
    await search.ended();
    expect(await search.slugs()).toEqual(tablets);
    await search.page.goBack();
    await expect.poll(() => search.field.inputValue()).toBe('Glasfaser');
    await search.page.goBack();
    await expect.poll(() => search.slugs(search.best)).toEqual(before.slice(0, 5));
    expect(new URL(search.page.url()).search).toBe('?q=Glasfaser');
  });

  it('announces the number of results once it is known', async () => {
    const search = await open('?q=Hallenbad');
    expect(await search.spoken()).toBe('2 Beiträge gefunden');
    await search.ask('Datnschutz');
    await expect
      .poll(() => search.spoken())
      .toBe('Zu „Datnschutz“ wurde nichts gefunden. Meinten Sie Datenschutz?');
    await search.page.getByRole('button', { name: 'Datenschutz' }).click();
    await expect.poll(() => search.field.inputValue()).toBe('Datenschutz');
    await expect.poll(() => search.results.count()).toBeGreaterThan(0);
  });

  it('loads its engine and its index on first use, not with the page', async () => {
    const page = await newPage({ origin: site().origin });
    const paths = requests(page);
    await page.goto('/suche/', { waitUntil: 'networkidle' });
    expect(paths.filter((path) => /worker|^\/suche\/./.test(path))).toEqual([]);
    await new SearchPage(page).field.focus();
    await expect.poll(() => paths.some((path) => path.endsWith('engine.packed'))).toBe(true);
  });

  it.each([390, 1280])('passes axe with results, at %i pixels', async (width) => {
    const search = await open('?q=Verwaltung&bereich=politik', { viewport: { width, height: 900 } });
    for (const colorScheme of ['light', 'dark'] as const) {
      await search.page.emulateMedia({ colorScheme });
      expect(await violationsOn(search.page)).toEqual([]);
    }
    expect(await search.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe('the keyboard', () => {
  it('focuses the search field with "/", unless the reader is typing', async () => {
    const page = await newPage({ origin: site().origin });
    await page.goto(REFERENCE);
    await page.keyboard.press('/');
    const field = page.getByRole('banner').getByRole('searchbox');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Bund/Land');
    expect(await field.inputValue()).toBe('Bund/Land');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/suche/?q=Bund%2FLand');
  });

  it('moves through the results with the arrow keys, opens with Enter, and goes back with Escape', async () => {
    const search = await open('?q=Glasfaser');
    const [first, second] = await search.results.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    const { keyboard } = search.page;
    await keyboard.press('/');
    await keyboard.press('ArrowDown');
    expect(await search.focused).toBe(first);
    await keyboard.press('ArrowDown');
    expect(await search.focused).toBe(second);
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    expect(await search.focused).toBe('_query');
    await keyboard.press('ArrowDown');
    await keyboard.press('Escape');
    expect(await search.focused).toBe('_query');
    await keyboard.press('Escape');
    expect(await search.field.inputValue()).toBe('');
    await search.ask('Glasfaser');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await search.page.waitForURL(`**${first ?? ''}`);
  });

  it('keeps the focus on a result while more results load', async () => {
    const search = await open('?q=Verwaltung&sortierung=datum');
    await search.results.nth(9).focus();
    const before = await search.focused;
    await search.page.getByRole('button', { name: /Weitere/ }).dispatchEvent('click');
    await expect.poll(() => search.results.count()).toBe(20);
    expect(await search.focused).toBe(before);
  });
});

it('registers its search with browsers', async () => {
  const page = await newPage({ origin: site().origin });
  await page.goto('/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const response = await page.request.get(href ?? '');
  expect(await response.text()).toContain('template="https://kommunalblick.example/suche/?q={searchTerms}"');
});
