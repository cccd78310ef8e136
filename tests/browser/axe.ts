import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const WIDTHS = [390, 1280];
/** The dark scheme differs only in colours. */
const SCHEMES = [
  { colorScheme: 'light', options: {} },
  { colorScheme: 'dark', options: { runOnly: ['color-contrast', 'link-in-text-block'] } },
] satisfies readonly { colorScheme: 'light' | 'dark'; options: RunOptions }[];

/** What axe finds on a page on phones and desktops, in light and dark. */
export async function violationsAtAllSizes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    for (const { colorScheme, options } of SCHEMES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const violations = await violationsOn(page, options);
      found.push(...violations.map((violation) => `${width} ${colorScheme}: ${violation}`));
    }
  }
  return found;
}

/** What axe finds on a page as it is shown, as `rule selector`. The wrapper package for Playwright opens a second page per run. */
export async function violationsOn(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  }, options);
}
