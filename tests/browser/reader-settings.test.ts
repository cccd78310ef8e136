import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsAtAllSizes } from './axe.ts';
import { REFERENCE } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
const LIST = '/bereich/politik/';

/** The reader's settings on a page, opened. */
async function opened(page: Page, url: string): Promise<Locator> {
  await page.goto(url);
  const settings = page.locator('reader-settings');
  await settings.locator('summary').click();
  return settings.getByRole('group', { name: 'Darstellung' });
}

const styles = (page: Page) =>
  page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    return {
      size: root.fontSize,
      measure: root.getPropertyValue('--measure'),
      scheme: root.colorScheme,
      paper: getComputedStyle(document.body).backgroundColor,
    };
  });

async function chooseAll(settings: Locator): Promise<void> {
  await settings.getByLabel('Schriftgröße').selectOption('sehr groß');
  await settings.getByLabel('Zeilenlänge').selectOption('kurz');
  await settings.getByLabel('Farben').selectOption('dunkel');
}

const CHOSEN = { size: '20.8px', measure: '30rem', scheme: 'dark', paper: 'rgb(22, 24, 27)' };

describe('the settings of a reader', () => {
  it('apply at once, and to every later page', async () => {
    const page = await newPage({ colorScheme: 'light' });
    await chooseAll(await opened(page, REFERENCE));
    expect(await styles(page)).toEqual(CHOSEN);
    await page.goto(LIST);
    expect(await styles(page)).toEqual(CHOSEN);
  });

  it('can be taken back', async () => {
    const page = await newPage({ colorScheme: 'light' });
    await page.goto(LIST);
    const before = await styles(page);
    const settings = await opened(page, REFERENCE);
    await chooseAll(settings);
    await settings.getByLabel('Schriftgröße').selectOption('normal');
    await settings.getByLabel('Zeilenlänge').selectOption('normal');
    await settings.getByLabel('Farben').selectOption('automatisch');
    await page.goto(LIST);
    expect(await styles(page)).toEqual(before);
  });

  it('show what is chosen', async () => {
    const page = await newPage();
    await chooseAll(await opened(page, REFERENCE));
    const settings = await opened(page, LIST);
    const shown = await settings
      .getByRole('combobox')
      .evaluateAll((all) => all.map((it) => (it as HTMLSelectElement).selectedOptions[0]?.text));
    expect(shown).toEqual(['sehr groß', 'kurz', 'dunkel']);
  });

  it('hold on a page that the browser kept in memory', async () => {
    const page = await newPage();
    await page.goto(LIST);
    await page.goto(REFERENCE);
    await chooseAll(await opened(page, REFERENCE));
    await page.goBack();
    await expect.poll(() => styles(page)).toEqual(CHOSEN);
  });

  it('leave the field that the reader operates where it is', async () => {
    const page = await newPage({ viewport: { width: 390, height: 800 } });
    const size = (await opened(page, REFERENCE)).getByLabel('Schriftgröße');
    const top = (): Promise<number> => size.evaluate((it) => it.getBoundingClientRect().top);
    const before = await top();
    await size.selectOption('sehr groß');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });
});

describe('no page flashes', () => {
  /** The styles at the first paint, as the browser reports it, and at the first frame. */
  async function firstPaint(page: Page, url: string) {
    await page.addInitScript(() => {
      const seen: unknown[] = [];
      Object.assign(globalThis, { seen });
      requestAnimationFrame(() => {
        const { fontSize, colorScheme } = getComputedStyle(document.documentElement);
        seen.push([fontSize, colorScheme]);
      });
    });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    return page.evaluate(() => {
      const [script] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/first-paint'));
      const { startTime } = performance.getEntriesByName('first-contentful-paint')[0] as PerformanceEntry;
      const { seen } = globalThis as unknown as { seen: unknown[] };
      return { seen, isBefore: (script as PerformanceResourceTiming).responseEnd <= startTime };
    });
  }

  it('even if the script comes much later than the styles', async () => {
    const page = await newPage({ colorScheme: 'light' });
    await chooseAll(await opened(page, REFERENCE));
    await page.route('**/first-paint*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    const { seen, isBefore } = await firstPaint(page, LIST);
    expect(isBefore).toBe(true);
    expect(seen).toEqual([['20.8px', 'dark']]);
  });

  it('and a page whose script is missing is painted as the site has it', async () => {
    const page = await newPage({ mayFail: /first-paint/, maySay: /first-paint|ERR_FAILED/ });
    await page.route('**/first-paint*', (route) => route.abort());
    await page.goto(REFERENCE);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });
});

it('a browser that refuses to store anything still shows them, for this page', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const settings = await opened(page, REFERENCE);
  await settings.getByLabel('Schriftgröße').selectOption('groß');
  await settings.getByLabel('Farben').selectOption('dunkel');
  expect(await styles(page)).toMatchObject({ size: '18.4px', scheme: 'dark' });
  await page.goto(LIST);
  expect(await styles(page)).toMatchObject({ size: '16px' });
});

it.each(['null', '7', '{"size":"huge","theme":3}', 'no JSON'])(
  'a stored %s changes nothing',
  async (stored) => {
    const page = await newPage();
    await page.goto(LIST);
    const before = await styles(page);
    await page.evaluate((text) => {
      localStorage.setItem('reading', text);
    }, stored);
    await page.reload();
    expect(await styles(page)).toEqual(before);
  },
);

describe('the control', () => {
  it('opens, closes and sets by the keyboard', async () => {
    const page = await newPage();
    await page.goto(REFERENCE);
    const summary = page.locator('reader-settings summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('g');
    expect((await styles(page)).size).toBe('18.4px');
    await page.keyboard.press('Escape');
    expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Schriftgröße').isVisible()).toBe(false);
  });

  it.each([REFERENCE, LIST])('has no faults for axe on %s', async (url) => {
    const page = await newPage();
    await opened(page, url);
    expect(await violationsAtAllSizes(page)).toEqual([]);
  });

  it('takes no more room than is kept for it', async () => {
    const page = await newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(REFERENCE);
    const facts = page.locator('.facts');
    const height = await facts.evaluate((it) => it.getBoundingClientRect().height);
    const kept = await facts.evaluate((it) => parseFloat(getComputedStyle(it).minHeight));
    expect(height).toBe(kept);
  });

  it('is on no page without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(REFERENCE);
    expect(await page.locator('reader-settings').count()).toBe(0);
  });
});
