import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { NOT_THERE, watchedPages } from './watched-page.ts';

const newPage = watchedPages();

const WIDTHS = [390, 1280];
/** The dark scheme differs in colours alone. */
const SCHEMES = [
  { colorScheme: 'light', tags: [] },
  { colorScheme: 'dark', tags: ['cat.color'] },
] as const;

describe('axe finds nothing', () => {
  it.each(pageKinds)('on %s, at 390 and 1280 pixels, light and dark', async (_kind, url) => {
    const page = await newPage({ mayFail: NOT_THERE });
    await page.goto(url);
    const found: string[] = [];
    for (const width of WIDTHS) {
      for (const { colorScheme, tags } of SCHEMES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags([...tags]).analyze();
        for (const { id, nodes } of violations) {
          found.push(...nodes.map((node) => `${width} ${colorScheme}: ${id} ${node.target.join(' ')}`));
        }
      }
    }
    expect(found).toEqual([]);
  });
});
