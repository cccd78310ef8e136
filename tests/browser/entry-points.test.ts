import { describe, expect, it } from 'vitest';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

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

describe('the bars of the archive', () => {
  it('link to the months', async () => {
    const page = await newPage();
    await page.goto('/archiv/');
    await page.locator('.bars a[href="/2023/03/"]').click();
    await page.waitForURL('**/2023/03/');
  });

  it('are skipped by the keyboard and screen readers, which use the years', async () => {
    const page = await newPage();
    await page.goto('/archiv/');
    const tree = await page.getByRole('main').ariaSnapshot();
    expect(tree).toContain('link "2023"');
    expect(tree).not.toContain('/2023/03/');
    const stops = await page
      .locator('.bars a')
      .evaluateAll((links) => links.filter((link) => (link as SVGAElement).tabIndex >= 0).length);
    expect(stops).toBe(0);
  });

  it('of a year have a legend', async () => {
    const page = await newPage();
    await page.goto('/2023/');
    const legend = page.getByRole('figure').getByRole('listitem');
    expect(await legend.first().innerText()).toMatch(/^Politik \d+$/);
  });
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
