import { describe, expect, it } from 'vitest';
import { violationsAtAllSizes } from './axe.ts';
import { pageKinds, REFERENCE } from './page-kinds.ts';
import { NOT_THERE, watchedPages } from './watched-page.ts';

const newPage = watchedPages();

describe('axe finds nothing', () => {
  it.each(pageKinds)('on %s, at 390 and 1280 pixels, light and dark', async (_kind, url) => {
    const page = await newPage({ shared: true, mayFail: NOT_THERE });
    await page.goto(url);
    expect(await violationsAtAllSizes(page)).toEqual([]);
  });

  it('on an enlarged picture', async () => {
    const page = await newPage();
    await page.goto(REFERENCE);
    await page.locator('a.enlarge').first().click();
    await page.getByRole('dialog').getByRole('img').waitFor();
    expect(await violationsAtAllSizes(page)).toEqual([]);
  });

  it('on an old article whose address was copied', async () => {
    const page = await newPage();
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    await page.goto(REFERENCE);
    await page.context().grantPermissions(['clipboard-write']);
    await page.getByRole('button', { name: 'Link kopieren' }).click();
    await page.getByText('Link kopiert').waitFor();
    expect(await violationsAtAllSizes(page)).toEqual([]);
  });
});
