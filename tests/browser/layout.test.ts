import { describe, expect, it } from 'vitest';
import { pageKinds, REFERENCE } from './page-kinds.ts';
import { NOT_THERE, watchedPages } from './watched-page.ts';

const newPage = watchedPages();
const WIDTHS = [320, 390, 768, 1280, 1920];

describe('nothing is wider than the window', () => {
  it.each(pageKinds)('on %s', async (_kind, url) => {
    const page = await newPage({ shared: true, mayFail: NOT_THERE });
    await page.goto(url);
    const wide: number[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      if (scroll > client) wide.push(width);
    }
    expect(wide).toEqual([]);
  });
});

describe('at twice the text size', () => {
  it.each(pageKinds)('nothing is cut off or wider than the window on %s', async (_kind, url) => {
    const page = await newPage({
      shared: true,
      mayFail: NOT_THERE,
      viewport: { width: 1280, height: 900 },
    });
    await page.goto(url);
    // WCAG 2.2, 1.4.4: text is enlarged by the reader's browser settings.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const { scroll, client, cut } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
      cut: [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, a, button, label, summary)')]
        .filter(
          (it) =>
            it.checkVisibility() &&
            !it.closest('.sr-only') &&
            getComputedStyle(it).overflowX === 'hidden' &&
            it.scrollWidth > it.clientWidth + 1,
        )
        .map((it) => it.outerHTML.slice(0, 80)),
    }));
    expect([url, scroll > client, cut]).toEqual([url, false, []]);
  });
});

describe('in running text', () => {
  it('space separates a quotation from its surroundings, and its paragraphs from each other', async () => {
    const page = await newPage();
    await page.goto('/2026/10/souveraenitaet-beginnt-im-keller/');
    const gaps = await page
      .locator('.prose > blockquote')
      .first()
      .evaluate((quotation) => {
        const second = quotation.firstElementChild?.cloneNode(true) as Element;
        quotation.append(second);
        const gap = (above: Element | null, below: Element | null): number =>
          (below?.getBoundingClientRect().top ?? 0) - (above?.getBoundingClientRect().bottom ?? 0);
        return [
          gap(quotation.previousElementSibling, quotation),
          gap(quotation.firstElementChild, second),
          gap(quotation, quotation.nextElementSibling),
        ];
      });
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(8);
  });
});

describe('in print', () => {
  it('an article has no navigation, search or list', async () => {
    const page = await newPage();
    await page.goto(REFERENCE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('search').count()).toBe(0);
    expect(await page.getByRole('region', { name: /^Weitere Meldungen/ }).count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByText('In Halle (Saale) ging am Donnerstag').isVisible()).toBe(true);
  });

  it('the dark colour scheme has no effect', async () => {
    const page = await newPage({ colorScheme: 'dark' });
    await page.goto(REFERENCE);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toMatch(/rgb\(25\d, 25\d, 2[45]\d\)/);
  });
});
