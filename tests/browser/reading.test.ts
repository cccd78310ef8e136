import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ArticlePage } from './article-page.ts';
import { REFERENCE, SPECIAL } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
const CANONICAL = `https://kommunalblick.example${REFERENCE}`;
const FOOTNOTES = '/2022/03/wer-zahlt-im-fuenften-jahr/';

async function open(url = REFERENCE, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const page = await newPage();
  await prepare(page);
  return new ArticlePage(page).open(url);
}

it('shows the reading time', async () => {
  const { article } = await open();
  expect(await article.getByText('Lesezeit 2 Minuten').isVisible()).toBe(true);
});

describe('an article is shared', () => {
  it("by the browser's own share sheet", async () => {
    const { article, page } = await open(REFERENCE, (page) =>
      page.addInitScript(() => {
        navigator.share = (data) => {
          document.body.dataset['shared'] = JSON.stringify(data);
          return Promise.resolve();
        };
      }),
    );
    await article.getByRole('button', { name: 'Teilen' }).click();
    const shared = await page.evaluate(() => document.body.dataset['shared'] ?? '');
    expect(JSON.parse(shared)).toEqual({ title: await page.title(), url: CANONICAL });
  });

  it('by copying its address, with a confirmation, if there is no share sheet', async () => {
    const { article, page } = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await article.getByRole('button', { name: 'Link kopieren' }).click();
    await expect.poll(() => article.getByRole('status').innerText()).toBe('Link kopiert');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CANONICAL);
  });

  it('by showing its address if copying is not allowed', async () => {
    const { article } = await open(REFERENCE, (page) =>
      page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      }),
    );
    await article.getByRole('button', { name: 'Link kopieren' }).click();
    await expect.poll(() => article.getByRole('status').innerText()).toBe(CANONICAL);
  });

  it('without a button if there is no JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(REFERENCE);
    expect(await page.getByRole('article').getByRole('button').count()).toBe(0);
  });
});

describe('the age of an article', () => {
  const NOTE = 'Dieser Artikel ist älter als zwei Jahre.';
  const at = (time: string) =>
    open(REFERENCE, async (page) => {
      // A font that loads in time for only one of two pages (`font-display: optional`) changes their line breaks.
      await page.addInitScript(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { font-family: serif !important; }');
        document.adoptedStyleSheets = [sheet];
      });
      await page.clock.setFixedTime(time);
    });

  it('is shown from two years on, by the reader’s date, without a layout shift', async () => {
    const before = await at('2025-03-29T23:00:00+01:00');
    const after = await at('2025-03-30T12:00:00+02:00');
    await expect.poll(() => after.article.getByText(NOTE).isVisible()).toBe(true);
    expect(await before.article.getByText(NOTE).count()).toBe(0);
    const top = async ({ article }: ArticlePage) =>
      (await article.getByRole('figure').first().boundingBox())?.y;
    expect(await top(after)).toBe(await top(before));
  });
});

describe('a picture', () => {
  const parts = ({ page, article }: ArticlePage) => ({
    link: article.getByRole('link', { name: /^Abstrakte Grafik/ }),
    dialog: page.getByRole('dialog', { name: 'Vergrößertes Bild' }),
  });

  it('enlarges by keyboard, and returns the focus on Escape', async () => {
    const shown = await open();
    const { link, dialog } = parts(shown);
    await link.focus();
    await shown.page.keyboard.press('Enter');
    await dialog.waitFor();
    const image = dialog.getByRole('img', { name: /^Abstrakte Grafik/ });
    await expect
      .poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(900);
    expect(await dialog.innerText()).toContain('Drei Nachbarn, ein gemeinsames Vorhaben');
    await shown.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(new URL(shown.page.url()).pathname).toBe(REFERENCE);
  });

  it('leads to its neighbours by arrow keys, and leaves the focus on the last picture shown', async () => {
    const page = await newPage();
    await page.goto(SPECIAL);
    const links = page.locator('a.enlarge');
    expect(await links.count()).toBeGreaterThan(1);
    const dialog = page.getByRole('dialog', { name: 'Vergrößertes Bild' });
    const shown = (): Promise<string> =>
      dialog.getByRole('img').evaluate((image) => (image as HTMLImageElement).src);
    const target = (index: number): Promise<string> =>
      links.nth(index).evaluate((link) => (link as HTMLAnchorElement).href);
    await links.first().focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.keyboard.press('ArrowLeft');
    expect(await shown()).toBe(await target(0));
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toBe(await target(1));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('closes by its button and by a click outside it, and opens again', async () => {
    const shown = await open();
    const { link, dialog } = parts(shown);
    await link.click();
    await dialog.getByRole('button', { name: 'Bild schließen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await link.click();
    await dialog.waitFor();
    expect(await dialog.getByRole('img').count()).toBe(1);
    await dialog.click({ position: { x: 5, y: 5 } });
    await dialog.waitFor({ state: 'hidden' });
    expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('links to its largest file without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    const { link } = parts(await new ArticlePage(page).open(REFERENCE));
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toBe('image/avif');
  });
});

it('a footnote mark links to its note and back', async () => {
  const { article, page } = await open(FOOTNOTES);
  const reference = article.locator('[data-footnote-ref]').first();
  await reference.click();
  const note = article.locator('.footnotes li').first();
  expect(await note.evaluate((it) => it.matches(':target'))).toBe(true);
  await note.getByRole('link', { name: 'Zurück zur Stelle 1' }).click();
  expect(await reference.evaluate((it) => it.matches(':target'))).toBe(true);
  await expect
    .poll(() => reference.evaluate((it) => it.getBoundingClientRect().top))
    .toBeGreaterThanOrEqual(0);
  expect(await page.getByRole('heading', { name: 'Fußnoten' }).count()).toBe(1);
});

it('a wide table scrolls in its own box, which has a name and is focusable', async () => {
  const page = await newPage({ viewport: { width: 320, height: 800 } });
  const { article } = await new ArticlePage(page).open(FOOTNOTES);
  const box = article.getByRole('group', { name: 'Tabelle' });
  await box.focus();
  const room = await box.evaluate((it) => it.scrollWidth - it.clientWidth);
  expect(room).toBeGreaterThan(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
});

it('an old article lists its follow-ups', async () => {
  const { page } = await open('/2019/05/glasfaser-bis-ans-watt/');
  const later = page.getByRole('region', { name: 'Wie es weiterging' });
  const dates = await later
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates.length).toBeGreaterThan(1);
  expect(dates.length).toBeLessThanOrEqual(5);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(dates.every((date) => date > '2019-05-14')).toBe(true);
  await later.getByRole('link', { name: /Wir haben den Tiefbau unterschätzt/ }).click();
  await page.waitForURL('**/2021/07/**');
});
