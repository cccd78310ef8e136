import { describe, expect, it } from 'vitest';
import { SearchPage } from './search-page.ts';
import { searchSite } from './search-site.ts';
import { watchedPages } from './watched-page.ts';

const site = searchSite();
const newPage = watchedPages();
const open = async (search: string): Promise<SearchPage> => {
  const page = new SearchPage(await newPage({ shared: true, origin: site().origin }));
  await page.open(search);
  return page;
};
const asked = (query: string): string => `?q=${encodeURIComponent(query)}`;

describe('a query', () => {
  it('that is empty prompts for a word', async () => {
    const search = await open(asked('   '));
    expect(await search.spoken()).toBe('Geben Sie ein Wort ein, oder wählen Sie einen Filter.');
  });

  it('of one letter prompts for more', async () => {
    const search = await open(asked('a'));
    expect(await search.spoken()).toContain('Ein Zeichen ist zu wenig.');
    expect(await search.results.count()).toBe(0);
  });

  it('of 10,000 characters is truncated, and the page says so', async () => {
    const search = await open(asked('Glasfaser '.repeat(1000)));
    expect(await search.page.locator('.search-status').innerText()).toContain('nur nach ihrem Anfang');
    expect(await search.results.count()).toBeGreaterThan(0);
  });

  it('of one word of 10,000 letters finds nothing', async () => {
    const search = await open(asked('x'.repeat(10_000)));
    expect(await search.spoken()).toMatch(/^Zu „x{80}“ wurde nichts gefunden\./);
  });

  it('of stop words only finds the articles that contain them', async () => {
    const search = await open(asked('der die das'));
    expect(await search.results.count()).toBeGreaterThan(0);
  });

  it.each([
    '<script>document.title="Einbruch"</script>',
    '"><img src=x onerror="document.title=\'Einbruch\'">',
    '{{constructor}} ${7*7} %00 \\u003cscript',
    "' OR 1=1 --",
  ])('is never interpreted as markup: %s', async (query) => {
    const search = await open(asked(query));
    expect(await search.field.inputValue()).toBe(query);
    expect(await search.page.title()).toMatch(/^(?!Einbruch)/);
    expect((await search.page.title()).startsWith(query.trim().slice(0, 10))).toBe(true);
    expect(await search.page.locator('.search-page script, .search-page img[src=x]').count()).toBe(0);
    const line = await search.page.locator('.search-status').innerText();
    expect(line).toContain(`Zu „${query.trim().slice(0, 80)}`);
  });
});

describe('an address', () => {
  it('with invalid state shows the valid part, and is corrected', async () => {
    const search = await open(
      '?q=Glasfaser&bereich=quatsch&region=<b>&von=gestern&sortierung=schoen&egal=1&%E0%A4%A',
    );
    expect(await search.results.count()).toBeGreaterThan(0);
    await expect.poll(() => new URL(search.page.url()).search).not.toContain('quatsch');
    expect(await search.page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  });

  it('with only filters lists the articles that pass them', async () => {
    const search = await open('?bereich=politik&sortierung=datum');
    expect(await search.results.count()).toBe(10);
  });

  it('with an empty period shows that nothing was found', async () => {
    const search = await open('?q=Glasfaser&von=1950&bis=1960');
    expect(await search.spoken()).toBe('Mit diesen Filtern wurde zu „Glasfaser“ nichts gefunden.');
    expect(await search.page.locator('.search-options summary').textContent()).toBe('Filter (2)');
    await search.page.getByRole('button', { name: 'Ohne Filter suchen' }).click();
    await expect.poll(() => search.results.count()).toBeGreaterThan(0);
    expect(new URL(search.page.url()).search).toBe('?q=Glasfaser');
  });

  it('with a month shows it by name, in order', async () => {
    const search = await open('?q=Glasfaser&von=2023-03');
    const options = await search.page.getByLabel('Von').locator('option').allTextContents();
    expect(options.slice(options.indexOf('2024'), options.indexOf('2023') + 1)).toEqual([
      '2024',
      'März 2023',
      '2023',
    ]);
  });
});
