import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

/** What of one page becomes something of the next: names that both have; undefined without a transition. */
async function moving(page: Page, go: () => Promise<unknown>): Promise<string[] | undefined> {
  const address = page.url();
  await go();
  await page.waitForURL((url) => url.href !== address);
  await page.waitForFunction(() => 'moved' in globalThis);
  return page.evaluate(() => (globalThis as unknown as { moved: Promise<string[] | undefined> }).moved);
}

async function front(options: Parameters<typeof newPage>[0] = {}): Promise<Page> {
  const page = await newPage(options);
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      const moved = viewTransition?.ready.then(() => {
        const parts = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).pseudoElement);
        const named = (kind: string): string[] =>
          parts.flatMap((part) => new RegExp(`-${kind}\\((.*)\\)`).exec(part ?? '')?.[1] ?? []);
        const old = new Set(named('old'));
        return [...new Set(named('new').filter((name) => old.has(name)))].sort();
      });
      Object.assign(globalThis, { moved: moved ?? Promise.resolve(undefined) });
    });
  });
  await page.goto('/');
  return page;
}

describe('from a list to an article', () => {
  it('the picture of the card becomes that of the article', async () => {
    const page = await front();
    const moved = await moving(page, () => page.locator('.lead h2 a').click());
    expect(moved).toEqual(['picture', 'root']);
  });

  it('the page only fades over if the card has no picture', async () => {
    const page = await front();
    const moved = await moving(page, () => page.locator('.headlines a').first().click());
    expect(moved).toEqual(['root']);
  });

  it('no name stays on the page', async () => {
    const page = await front();
    await moving(page, () => page.locator('.lead h2 a').click());
    const names = () =>
      page.locator('img').evaluateAll((all) => all.map((it) => getComputedStyle(it).viewTransitionName));
    await expect.poll(async () => [...new Set(await names())]).toEqual(['none']);
  });

  it('nothing moves for readers who asked for less motion', async () => {
    const page = await front({ reducedMotion: 'reduce' });
    expect(await moving(page, () => page.locator('.lead h2 a').click())).toBeUndefined();
  });
});

it('from an article to its neighbour, no picture becomes another one', async () => {
  const page = await front();
  await moving(page, () => page.locator('.lead h2 a').click());
  const moved = await moving(page, () => page.locator('.pager a').first().click());
  expect(moved).toEqual(['root']);
});

it('a browser without transitions follows links as ever', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    for (const event of ['pageswap', 'pagereveal'])
      addEventListener(
        event,
        (it) => Object.defineProperty(it, 'viewTransition', { value: undefined }),
        true,
      );
  });
  await page.goto('/');
  const title = await page.locator('.lead h2').innerText();
  await page.locator('.lead h2 a').click();
  await page.waitForURL('**/20**');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
});
