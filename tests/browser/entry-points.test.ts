import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../src/loader/contrast.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

/** `#rrggbb` of a computed colour. */
const hex = (color: string): string =>
  `#${(color.match(/\d+/g) ?? []).map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;

describe('the map of the Länder', () => {
  it('links to a Land by its name and counts', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto('/region/');
    const map = page.getByRole('region', { name: 'Karte der Länder' });
    expect(await map.getByRole('link').count()).toBe(16);
    const land = map.getByRole('link', { name: /^BY Bayern: \d+ im Jahr 2026: \d+$/ });
    await land.click();
    await page.waitForURL('**/region/bayern/');
  });

  it('keeps its steps in forced colours', async () => {
    const page = await newPage({ forcedColors: 'active' });
    await page.goto('/region/');
    const edge = (step: number): Promise<number> =>
      page
        .locator(`.land-map .step-${step} a`)
        .first()
        .evaluate((link) => parseFloat(getComputedStyle(link).borderBottomWidth));
    const edges = [await edge(0), await edge(1), await edge(2), await edge(3), await edge(4)];
    expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
  });
});

describe('the timeline of the archive', () => {
  it('is a table whose numbers link to the months', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto('/archiv/');
    const year = page.getByRole('table', { name: 'Beiträge je Monat' }).getByRole('row', { name: /^2023 / });
    expect(await year.getByRole('cell').count()).toBe(12);
    await year.getByRole('cell').nth(2).getByRole('link', { name: '1' }).click();
    await page.waitForURL('**/2023/03/');
  });

  it('makes the Tab key stop at the years only', async () => {
    const page = await newPage();
    await page.goto('/archiv/');
    const stops = await page
      .locator('.timeline a')
      .evaluateAll((links) =>
        links.filter((link) => (link as HTMLElement).tabIndex >= 0).map((link) => link.textContent),
      );
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter((text) => !/^\d{4}$/.test(text))).toEqual([]);
  });
});

describe('a year', () => {
  it('has the numbers of its chart as a table on demand, without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto('/2023/');
    const numbers = page.getByRole('region', { name: 'Die Zahlen' });
    expect(await numbers.isVisible()).toBe(false);
    await page.getByText('Die Zahlen').click();
    const row = numbers.getByRole('row', { name: /^Politik/ });
    const cells = (await row.getByRole('cell').allInnerTexts()).map(Number);
    expect(cells).toHaveLength(13);
    const sum = cells.pop();
    expect(cells.reduce((total, cell) => total + cell, 0)).toBe(sum);
  });

  it('links to its months by name, and each month has its article and days', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto('/2023/');
    const march = page.getByRole('region', { name: /^März/ });
    expect(await march.getByRole('article').getByRole('link').getAttribute('href')).toMatch(/^\/2023\/03\//);
    expect(await march.getByRole('link', { name: /^30/ }).getAttribute('href')).toBe('/2023/03/30/');
    await march.getByRole('link', { name: 'März' }).click();
    await page.waitForURL('**/2023/03/');
  });

  it.each([
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const)(
    'has bars that stand out from the paper (%s, forced colours: %s)',
    async (colorScheme, forcedColors) => {
      const page = await newPage({ colorScheme, forcedColors });
      await page.goto('/2023/');
      const fills = await page.locator('.year-bars rect, .category-bars path').evaluateAll((bars) =>
        bars.map((bar) => {
          const { fill, stroke } = getComputedStyle(bar);
          return bar.tagName === 'rect' ? fill : stroke;
        }),
      );
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(new Set(fills).size).toBe(1);
      expect(contrastOf(hex(fills[0] as string), hex(paper))).toBeGreaterThan(3);
    },
  );
});

describe('"Heute vor …"', () => {
  it('links to the reader’s own day', async () => {
    const page = await newPage();
    await page.clock.setFixedTime('2026-11-20T23:30:00+01:00');
    await page.goto('/');
    await page.getByRole('link', { name: 'Heute vor …' }).click();
    await page.waitForURL('**/heute/11-20/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('An einem 20. November');
    expect(await page.getByRole('main').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: /^Tag davor/ }).click();
    await page.waitForURL('**/heute/11-19/');
  });

  it('links to all days without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto('/');
    await page.getByRole('link', { name: 'Heute vor …' }).click();
    await page.waitForURL('**/heute/');
    await page.getByRole('link', { name: '29 Februar' }).click();
    await page.waitForURL('**/heute/02-29/');
  });
});

it('a topic page starts with its text and its chronology, oldest first', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto('/thema/ozg/');
  expect(await page.getByText('Es endete nicht mit ihnen.').isVisible()).toBe(true);
  const chronology = page.getByRole('region', { name: 'Chronik' });
  const years = (await chronology.getByRole('term').allInnerTexts()).map((text) => text.slice(0, 4));
  expect(years.length).toBeGreaterThan(5);
  expect(years).toEqual([...years].sort());
  const linked = page.getByRole('region', { name: 'Worauf andere Beiträge verweisen' });
  expect(await linked.getByRole('definition').first().innerText()).toMatch(/^aus \d+ Bei/);
});
