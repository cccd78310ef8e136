import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsAtAllSizes } from './axe.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
/** Nothing else is in the column beside its text. */
const ARTICLE = '/2021/05/steinlohe-genehmigt-die-erste-garage-ohne-papier/';

async function open(width: number): Promise<Page> {
  const page = await newPage({ viewport: { width, height: 800 } });
  await page.goto(ARTICLE);
  return page;
}

/** Gives the article two notes on one line, of so many words each. */
const twoNotes = (page: Page, words: number): Promise<void> =>
  page.evaluate((words) => {
    const [reference] = document.querySelectorAll('a[data-note]');
    const [note] = document.querySelectorAll('li[data-note]');
    if (!reference || !note) throw new Error('The article has no footnote.');
    const [secondReference, second] = [reference.cloneNode(true), note.cloneNode(true)] as [Element, Element];
    for (const copy of [secondReference, second]) copy.setAttribute('data-note', '--2');
    for (const each of [note, second]) each.prepend('Wort '.repeat(words));
    reference.after(secondReference);
    note.after(second);
  }, words);

const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((it) => {
      const { top, bottom, left, right } = it.getBoundingClientRect();
      return { top, bottom, left, right };
    }),
  );

const boxOf = async (page: Page, selector: string) => {
  const [box] = await boxes(page, selector);
  if (!box) throw new Error(`no ${selector}`);
  return box;
};

describe('on a wide screen, a footnote', () => {
  it('stands beside the line that refers to it', async () => {
    const page = await open(1280);
    const [reference, note] = [await boxOf(page, 'a[data-note]'), await boxOf(page, 'li[data-note]')];
    const text = await boxOf(page, '.prose');
    expect(Math.abs(note.top - reference.top)).toBeLessThan(12);
    expect(note.left).toBeGreaterThan(text.right);
    expect(note.right).toBeLessThanOrEqual(1280);
  });

  it('stands below the one before it if both are on one line', async () => {
    const page = await open(1280);
    await twoNotes(page, 40);
    const [first, second] = await boxes(page, 'li[data-note]');
    expect(second?.top).toBeGreaterThan(first?.bottom ?? Infinity);
  });

  it('ends with the article at the latest', async () => {
    const page = await open(1280);
    await page.locator('.prose').evaluate((it) => {
      it.append(document.querySelector('p:has(a[data-note])') as Element);
    });
    await page.locator('li[data-note]').evaluate((it) => {
      it.prepend('Wort '.repeat(120));
    });
    const [note, article] = [await boxOf(page, 'li[data-note]'), await boxOf(page, '.story')];
    expect(note.bottom).toBeLessThanOrEqual(article.bottom + 1);
  });

  it('stands in the left margin if the column beside the text is taken', async () => {
    const page = await open(1920);
    await page.locator('.prose').evaluate((it) => {
      it.insertAdjacentHTML('beforebegin', '<nav class="contents"><ol><li>Anfang</ol></nav>');
    });
    const [note, text] = [await boxOf(page, 'li[data-note]'), await boxOf(page, '.prose')];
    expect(note.left).toBeGreaterThan(0);
    expect(note.right).toBeLessThan(text.left);
  });

  it('is read where it is in the page: after the text, once', async () => {
    const page = await open(1280);
    expect(await page.locator('.prose > :last-child li[data-note]').count()).toBe(1);
    expect(await violationsAtAllSizes(page)).toEqual([]);
  });
});

it.each([360, 1000])('on a screen of %i pixels, footnotes follow the text', async (width) => {
  const page = await open(width);
  const [note, last] = [await boxOf(page, 'li[data-note]'), await boxOf(page, '.prose > :nth-last-child(2)')];
  expect(note.top).toBeGreaterThan(last.bottom);
});

it('in print, footnotes follow the text', async () => {
  const page = await open(1280);
  await page.emulateMedia({ media: 'print' });
  const [note, last] = [await boxOf(page, 'li[data-note]'), await boxOf(page, '.prose > :nth-last-child(2)')];
  expect(note.top).toBeGreaterThan(last.top);
});
