import { dirname } from 'node:path';
import { build } from 'astro';
import type { RenderContext } from '../../views/context.ts';
import { setCurrentLater } from './current-pages.ts';
import type { Page } from '../../site/page.ts';
import { keepingPageBytes } from './page-bytes.ts';
import { onRendered } from '../build/progress.ts';
import { settingsVariables, type BuildSettings } from '../settings.ts';

/**
 * Renders pages through Astro's own build into a folder, with the assets that they refer to. Astro bundles
 * the routes first, so the pages may still be on their way.
 */
export async function renderPages(
  settings: BuildSettings,
  context: RenderContext,
  pages: readonly Page[] | Promise<readonly Page[]>,
  outDir: string,
  count: (done: number, total: number) => void,
): Promise<void> {
  onRendered.listen(count);
  setCurrentLater(context, Promise.resolve(pages));
  const before = { ...process.env };
  const cwd = process.cwd();
  Object.assign(process.env, settingsVariables({ ...settings, outDir }));
  // Astro bundles into the output folder if it lies below the working folder, else into one that all processes share.
  process.chdir(dirname(outDir));
  try {
    await keepingPageBytes(() => build({ root: settings.root, logLevel: 'error', outDir }));
  } finally {
    process.env = before;
    process.chdir(cwd);
  }
}
