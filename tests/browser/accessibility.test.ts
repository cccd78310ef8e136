import AxeBuilder from '@axe-core/playwright';
import type { RunOptions } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { NOT_THERE, watchedPages } from './watched-page.ts';

const newPage = watchedPages();

const WIDTHS = [390, 1280];
/** The dark scheme differs in colours alone. */
const SCHEMES = [
  { colorScheme: 'light', options: {} },
  { colorScheme: 'dark', options: { runOnly: ['color-contrast', 'link-in-text-block'] } },
] satisfies readonly { colorScheme: 'light' | 'dark'; options: RunOptions }[];

describe('axe finds nothing', () => {
  it.each(pageKinds)('on %s, at 390 and 1280 pixels, light and dark', async (_kind, url) => {
    const page = await newPage({ mayFail: NOT_THERE });
    await page.goto(url);
    const found: string[] = [];
    for (const width of WIDTHS) {
      for (const { colorScheme, options } of SCHEMES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).options(options).analyze();
        for (const { id, nodes } of violations) {
          found.push(...nodes.map((node) => `${width} ${colorScheme}: ${id} ${node.target.join(' ')}`));
        }
      }
    }
    expect(found).toEqual([]);
  });
});
