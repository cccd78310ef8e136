import { dirname } from 'node:path';
import { build } from 'astro';
import type { RenderContext } from '../../views/context.ts';
import type { PageToRender } from '../../site/page.ts';
import type { BuildSettings } from '../settings.ts';
import { hasCode } from '../../archive/theme.ts';
import { astroConfig } from './astro-config.ts';
import { setCurrentPages } from './current-pages.ts';
import { PageStore } from './page-store.ts';
import { collecting } from './prerenderers.ts';
import { themeFailure } from './theme-failure.ts';

/**
 * Renders pages with Astro's own build into a folder, together with the assets that they refer to. Astro bundles the routes first,
 * so `pages` may be a promise. Throws a ThemeFailure if the theme's code is wrong.
 */
export async function renderPages(
  settings: BuildSettings,
  context: RenderContext,
  pages: readonly PageToRender[] | Promise<readonly PageToRender[]>,
  outDir: string,
  count: (done: number, total: number) => void,
): Promise<void> {
  setCurrentPages(context, []);
  const ready = Promise.resolve(pages).then((all) => {
    setCurrentPages(context, all);
  });
  ready.catch(() => undefined); // The rejection surfaces in the prerenderer, if Astro gets that far.
  const store = new PageStore(outDir);
  const site = {
    context: () => context,
    prerenderer: collecting({ store, ready, count, theme: context.theme }),
  };
  const config = astroConfig({ ...settings, outDir }, site, [], hasCode(context.theme));
  // The place of an error in a theme; without one, errors in routes are ours, and the maps would take time.
  process.setSourceMapsEnabled(hasCode(context.theme));
  const cwd = process.cwd();
  // Astro bundles into the output folder only if that is inside the working folder, otherwise into one that all processes share.
  process.chdir(dirname(outDir));
  try {
    await build({ ...config, configFile: false, logLevel: 'silent' });
  } catch (error) {
    throw themeFailure(error, context.theme);
  } finally {
    process.chdir(cwd);
  }
  store.close();
}
