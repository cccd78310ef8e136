import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { pageKinds, REFERENCE } from './page-kinds.ts';
import { NOT_THERE, watchedPages } from './watched-page.ts';

const newPage = watchedPages();

const WIDTHS = [390, 1280];
/** The dark scheme differs only in colours. */
const SCHEMES = [
  { colorScheme: 'light', options: {} },
  { colorScheme: 'dark', options: { runOnly: ['color-contrast', 'link-in-text-block'] } },
] satisfies readonly { colorScheme: 'light' | 'dark'; options: RunOptions }[];

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

async function violationsAtAllSizes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    for (const { colorScheme, options } of SCHEMES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const violations = await violationsOn(page, options);
      found.push(...violations.map((violation) => `${width} ${colorScheme}: ${violation}`));
    }
  }
  return found;
}
