import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { BuildSettings } from '../settings.ts';
import { type AstroSite, routes } from './routes.ts';

/**
 * Astro's configuration. `loading` are integrations that run before the site is asked for anything, and may load it. With `mapsErrors`, the
 * places of errors can be traced back to the files that were bundled.
 */
export function astroConfig(
  { root, outDir, cacheDir }: BuildSettings,
  site: AstroSite,
  loading: readonly AstroIntegration[] = [],
  mapsErrors = false,
) {
  return {
    root,
    // The newsroom's own pages are in `theme/pages`; ours are injected.
    srcDir: `${root}/theme`,
    outDir,
    cacheDir: `${cacheDir}/astro`,
    trailingSlash: 'always',
    // Pages in flight. Rendering 1,000 articles takes 14 % more CPU time with 1 than with 128 (2026-11-30); 32 and 128 are equal within
    // a few per cent, and more only hold memory.
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 128 },
    prerenderConflictBehavior: 'error',
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false },
    integrations: [...loading, routes(site), mdx()],
    vite: {
      cacheDir: `${cacheDir}/vite`,
      build: { assetsInlineLimit: 0, sourcemap: mapsErrors },
      environments: {
        client: {
          build: {
            sourcemap: false,
            rolldownOptions: { output: { entryFileNames: ({ name }) => scriptFile(name) } },
          },
        },
      },
    },
  } satisfies AstroUserConfig;
}

/** Every page names its scripts, so their names are short: Astro's have 37 more characters (`.astro_astro_type_script_index_0_lang`). */
const scriptFile = (name: string): string =>
  `_astro/${(name.split('.')[0] as string).replaceAll(/[^\w-]/g, '_')}.[hash].js`;
