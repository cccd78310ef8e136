import { describe, expect, it } from 'vitest';
import { SPECIAL } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

/** Places of these elements, in whole pixels. */
const boxes = (found: Element[]) =>
  found.map((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    return { left: Math.round(left), top: Math.round(top), width, height: Math.round(height) };
  });

async function special(width: number) {
  const page = await newPage({ viewport: { width, height: 800 } });
  await page.goto(SPECIAL);
  return page;
}

describe('many pictures', () => {
  it.each([320, 360])('stand in two columns of equal tiles on a phone of %i pixels', async (width) => {
    const page = await special(width);
    await page.locator('.gallery').evaluate((gallery) => {
      const [first] = gallery.querySelectorAll('figure');
      for (let count = 0; count < 4; count++) gallery.append(first?.cloneNode(true) as Node);
    });
    const tiles = await page.locator('.gallery img').evaluateAll(boxes);
    expect(tiles).toHaveLength(6);
    expect(new Set(tiles.map(({ left }) => left)).size).toBe(2);
    expect(new Set(tiles.map(({ height }) => height)).size).toBe(1);
  });

  it('keep their size if they are two', async () => {
    const page = await special(360);
    for (const { width } of await page.locator('.gallery img').evaluateAll(boxes))
      expect(width).toBeGreaterThan(300);
  });
});

it('a tall picture fits on the screen', async () => {
  const page = await special(1280);
  const height = await page.locator('.prose').evaluate((prose) => {
    const figure = prose.querySelector('figure:has(img)') as Element;
    prose.replaceChildren(figure);
    const image = figure.querySelector('img') as HTMLImageElement;
    image.style.aspectRatio = '1 / 5';
    return image.getBoundingClientRect().height;
  });
  expect(height).toBe(720);
});

it('a table with pictures and lists scrolls in its own box on a phone, and its pictures stay small', async () => {
  const page = await special(360);
  const found = await page.locator('.prose table').evaluate((table) => {
    const image = document.querySelector('.prose img')?.cloneNode(true) as Element;
    for (const row of table.querySelectorAll('tr')) {
      const [cell, other] = [row.insertCell(), row.insertCell()];
      cell.append(image.cloneNode(true));
      other.innerHTML = '<ul><li>Spundwand erneuern</li><li>Leuchten setzen</li></ul>';
    }
    const [picture, list] = [table.querySelector('td img'), table.querySelector('td ul')];
    const box = table.closest('.table') as Element;
    return {
      picture: picture?.getBoundingClientRect().width ?? 0,
      list: list?.getBoundingClientRect().width ?? 0,
      isScrolling: box.scrollWidth > box.clientWidth,
      page: document.documentElement.scrollWidth,
    };
  });
  expect(found).toMatchObject({ isScrolling: true, page: 360 });
  expect(found.picture).toBeGreaterThan(100);
  expect(found.picture).toBeLessThanOrEqual(160);
  expect(found.list).toBeGreaterThan(100);
});

describe('a table of six columns', () => {
  const tableWidth = async (besides: string): Promise<number> => {
    const page = await newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(SPECIAL);
    return page.locator('.prose').evaluate((prose, besides) => {
      for (const it of document.querySelectorAll('.contents, .later, .footnotes')) it.remove();
      prose.innerHTML = `<div class="table"><table><tr>${'<th>Stadt</th>'.repeat(6)}</tr></table></div>`;
      prose.insertAdjacentHTML('beforebegin', besides);
      return prose.firstElementChild?.getBoundingClientRect().width ?? 0;
    }, besides);
  };

  it('fills the column beside the text if that is empty', async () => {
    expect(await tableWidth('')).toBe(70 * 16);
  });

  it('leaves it to the contents of a long text', async () => {
    expect(await tableWidth('<nav class="contents"><ol><li>Anfang</ol></nav>')).toBe(44 * 16);
  });
});

it('the numbers of long contents are not cut off', async () => {
  const page = await special(1280);
  const room = await page.locator('.prose').evaluate((prose) => {
    const entries = '<li><a href="#_content">Abschnitt</a></li>'.repeat(40);
    prose.insertAdjacentHTML('beforebegin', `<nav class="contents"><ol>${entries}</ol></nav>`);
    const list = document.querySelector('.contents ol') as Element;
    const number = document.createElement('span');
    number.textContent = '40. ';
    list.append(number);
    return parseFloat(getComputedStyle(list).paddingInlineStart) - number.getBoundingClientRect().width;
  });
  expect(room).toBeGreaterThan(0);
});
