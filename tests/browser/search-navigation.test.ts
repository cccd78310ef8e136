import { describe, expect, it } from 'vitest';
import { SearchPage } from './search-page.ts';
import { searchSite } from './search-site.ts';
import { watchedPages } from './watched-page.ts';

const site = searchSite();
const newPage = watchedPages();
const open = async (search: string): Promise<SearchPage> => {
  const page = new SearchPage(await newPage({ origin: site().origin }));
  await page.open(search);
  return page;
};

describe('a search', () => {
  it('links a list name to the whole list', async () => {
    const search = await open(`?q=${encodeURIComponent('it-sicherheit')}`);
    await search.page.getByRole('button', { name: 'Alles aus dem Bereich „IT-Sicherheit“' }).click();
    await expect.poll(() => search.results.count()).toBeGreaterThan(0);
    expect(new URL(search.page.url()).search).toBe('?bereich=it-sicherheit');
    expect(await search.field.inputValue()).toBe('');
  });

  it('has its query in the title, so history entries differ', async () => {
    const search = await open('?q=Glasfaser');
    const title = await search.page.title();
    expect(title).toMatch(/^Glasfaser – Suche/);
    await search.ask('Tablet');
    expect(await search.page.title()).toBe(title.replace('Glasfaser', 'Tablet'));
  });

  it('moves the focus to the first result that a button adds, and off a button that disappears', async () => {
    const search = await open('?q=Verwaltung&sortierung=datum');
    const before = await search.results.count();
    await search.page.getByRole('button', { name: /Weitere/ }).press('Enter');
    await expect.poll(() => search.results.count()).toBeGreaterThan(before);
    await expect.poll(() => search.focused).toBe(await search.results.nth(before).getAttribute('href'));
    await search.ask('Datnschutz');
    await search.page.getByRole('button', { name: 'Datenschutz' }).press('Enter');
    await expect
      .poll(() => search.page.evaluate(() => document.activeElement?.className))
      .toBe('search-status');
  });

  it('causes no layout shift when its script loads', async () => {
    const page = await newPage({ origin: site().origin });
    let come = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (come = resolve));
    // The paint waits for the script that sets what the reader has chosen.
    await page.route(/\/(?!first-paint)[^/]*\.js$/, async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto('/suche/', { waitUntil: 'commit' });
    const indexes = page.locator('.search-indexes');
    await indexes.waitFor();
    const before = await indexes.boundingBox();
    expect(await page.locator('#_query').isVisible()).toBe(false);
    come();
    await page.locator('#_query').waitFor();
    expect(await indexes.boundingBox()).toEqual(before);
  });
});
