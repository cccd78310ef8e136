import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, pageKinds } from './page-kinds.ts';
import { NOT_THERE, watchedPages } from './watched-page.ts';

const newPage = watchedPages();

it('offers a skip link to the content first, which works', async () => {
  const page = await newPage();
  await page.goto(PAGE_KINDS['an article']);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('main').evaluate((main) => main === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

interface Focused {
  name: string;
  isSeen: boolean;
}

/** The focused element; it counts as seen if it is in the window, on top, and has a focus ring. Undefined at the end of the page. */
const focused = (page: Page): Promise<Focused | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const name = `${element.tagName} ${(element.textContent || element.id).trim().slice(0, 60)}`;
    const boxes = [...element.getClientRects()];
    const isOnTop = boxes.some(({ x, y, width, height }) => {
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { name, isSeen: isOnTop && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
  });

describe('the focus is always visible', () => {
  it.each(pageKinds)('on %s', async (_kind, url) => {
    const page = await newPage({
      shared: true,
      mayFail: NOT_THERE,
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    await page.goto(url);
    const stops: Focused[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });
});
