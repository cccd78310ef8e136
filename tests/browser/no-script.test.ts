import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, pageKinds } from './page-kinds.ts';
import { NOT_THERE, watchedPages } from './watched-page.ts';

const newPage = watchedPages();
const withoutScript = { shared: true, javaScriptEnabled: false, mayFail: NOT_THERE };

describe('without JavaScript', () => {
  it.each(pageKinds)('%s hides none of its content', async (kind, url) => {
    const page = await newPage(withoutScript);
    await page.goto(url);
    const main = page.getByRole('main');
    expect(await main.getByRole('heading', { level: 1 }).count()).toBe(1);
    // The search and the list of offline pages need a script; their fallbacks are tested elsewhere.
    if (kind === 'the search page' || kind === 'the offline page') return;
    // Collapsed content can be opened without a script.
    const folded = main.locator('details:not([open]) > summary');
    while ((await folded.filter({ visible: true }).count()) > 0)
      await folded.filter({ visible: true }).first().click();
    const [held, read] = await main.evaluate((element) => [
      element.textContent,
      (element as HTMLElement).innerText,
    ]);
    const squeeze = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '');
    expect(squeeze(read)).toBe(squeeze(held));
  });

  it('the search page says that it needs JavaScript and offers the indexes', async () => {
    const page = await newPage(withoutScript);
    await page.goto(PAGE_KINDS['the search page']);
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('Die Suche braucht JavaScript.');
    for (const name of ['Archiv', 'Regionen', 'Themen', 'Politik']) {
      expect(await main.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
    }
  });

  it('every category leads to all its articles by month', async () => {
    const page = await newPage(withoutScript);
    await page.goto('/bereich/politik/');
    await page
      .getByRole('navigation', { name: 'Nach Zeit' })
      .getByRole('link', { name: 'März' })
      .first()
      .click();
    await page.waitForURL(/\/bereich\/politik\/\d{4}\/03\/$/);
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(0);
  });
});
