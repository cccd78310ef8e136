import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import type { RenderContext } from '../../views/context.ts';
import { mdxModules } from './mdx-modules.ts';
import { mdxPlugins } from './mdx-plugins.ts';
import { basePath } from '../../archive/base-path.ts';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAM_FOLDER } from '../../cache/program-folder.ts';
import { pageRoutes } from '../../views/page-routes.ts';
import { mdxProcessor } from './mdx-processor.ts';
import { requireBase } from './require-base.ts';
import { planned } from './prerenderers.ts';
import { themeModules } from './theme-modules.ts';

const MIDDLEWARE = fileURLToPath(new URL('folder-middleware.ts', import.meta.url));
const SOURCE = join(PROGRAM_FOLDER, 'src');

/** The site that the routes render. */
export interface AstroSite {
  context: () => RenderContext;
  /** Takes the pages that Astro renders, instead of having Astro write them. */
  prerenderer?: (prerenderer: AstroPrerenderer) => AstroPrerenderer;
}

/** What Astro needs for the routes, whichever pages they are given: the site's address, and how MDX is compiled. */
export function routes({ context, prerenderer = planned }: AstroSite): AstroIntegration {
  return {
    name: 'nachlese:routes',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute, addMiddleware }) => {
        const { words, url } = context().chrome;
        for (const { pattern, file } of pageRoutes(SOURCE, words))
          injectRoute({ pattern, entrypoint: join(SOURCE, file), prerender: true });
        const plugins = [
          requireBase,
          mdxModules(context),
          themeModules(() => context().theme),
          ...(command === 'build' ? [WITHOUT_DEV_DEPENDENCIES] : []),
        ];
        const base = basePath(url);
        if (base !== '') addMiddleware({ order: 'post', entrypoint: MIDDLEWARE });
        updateConfig({
          site: url,
          base: `${base}/`,
          vite: { plugins },
          markdown: { processor: mdxProcessor(context().chrome, [mdxPlugins(context)]) },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(prerenderer);
      },
    },
  };
}

/**
 * Before every build, Astro starts a Vite server to read its types. That server would bundle the scripts of the development toolbar,
 * which a build does not show, into a folder that all builds of this program share; two simultaneous builds would fail.
 */
const WITHOUT_DEV_DEPENDENCIES: Plugin = {
  name: 'nachlese:without-dev-dependencies',
  configResolved: ({ environments }) => {
    for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
  },
};
