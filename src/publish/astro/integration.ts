import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import type { RenderContext } from '../../views/context.ts';
import { currentContext, isPlanned, knownContext, pagesKnown } from './current-pages.ts';
import { mdxPlugins } from './mdx-plugins.ts';
import { markOutput, PLAIN_BUILD } from '../output/journal.ts';
import { mdxModules } from './mdx-modules.ts';
import { mdxProcessor } from './mdx-processor.ts';
import { bytesOf } from './page-bytes.ts';
import { PageStore } from './page-store.ts';
import type { PlainSite } from './plain-site.ts';
import { fileOf } from '../build/changed-pages.ts';
import type { BuildSettings } from '../settings.ts';
import { onRendered } from '../build/progress.ts';

/**
 * Loads the content before Astro does anything, so that an error in it ends the build while the old output still stands,
 * and hands the pages to the routes.
 */
export function nachlese(settings: BuildSettings): AstroIntegration {
  /** What a script has set that plans, lays out and counts by itself, and has Astro render pages only. */
  let managed: RenderContext | undefined;
  /** Takes the pages then, in place of Astro. */
  let store: PageStore | undefined;
  /** Without such a script. */
  let plain: PlainSite | undefined;
  const context = (): RenderContext => plain?.context ?? currentContext();
  return {
    name: 'nachlese',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        managed = command === 'build' ? knownContext() : undefined;
        // Loaded where there is need: a process that only renders starts in less time without.
        if (!managed) {
          const { PlainSite: Plain } = await import('./plain-site.ts');
          plain = await (command === 'dev' ? Plain.preview(settings) : Plain.load(settings));
        }
        updateConfig({
          site: context().chrome.url,
          vite: {
            plugins: [
              mdxModules(context),
              ...(command === 'build' ? [WITHOUT_DEV_DEPENDENCIES] : []),
              ...(plain?.plugins() ?? []),
            ],
          },
          markdown: { processor: mdxProcessor(context().chrome, [mdxPlugins]) },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        store = managed && new PageStore(settings.outDir);
        setPrerenderer((prerenderer) => counted(prerenderer, store));
      },
      'astro:build:done': async ({ dir }) => {
        store?.close();
        if (!plain) return;
        await plain.writeAssets(fileURLToPath(dir));
        markOutput(fileURLToPath(dir), PLAIN_BUILD);
      },
    },
  };
}

/**
 * Astro starts a Vite server before every build, to read its types; the server would bundle the scripts of the development toolbar, which a
 * build does not show, into one folder for all builds of this program. Two builds at the same time then fail.
 */
const WITHOUT_DEV_DEPENDENCIES: Plugin = {
  name: 'nachlese:without-dev-dependencies',
  configResolved: ({ environments }) => {
    for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
  },
};

/** The page at a path as Astro writes it, if it is to be rendered. Routes with one fixed path are always offered by Astro. */
function plannedPath(pathname: string): string | undefined {
  const path = pathname.replace(/\/$/, '');
  return [`${path}/`, `${path}.html`, path].find(isPlanned);
}

function counted(prerenderer: AstroPrerenderer, store: PageStore | undefined): AstroPrerenderer {
  return {
    ...prerenderer,
    setup: async () => prerenderer.setup?.(),
    getStaticPaths: async () => {
      await pagesKnown();
      const paths = await prerenderer.getStaticPaths();
      const planned = paths.filter(
        ({ pathname, route }) => route.pathname === undefined || plannedPath(pathname) !== undefined,
      );
      onRendered.total(planned.length);
      return planned;
    },
    render: async (request, options) => {
      const rendered = await prerenderer.render(request, options);
      onRendered.one();
      return store
        ? stored(rendered, plannedPath(decodeURI(new URL(request.url).pathname)), store)
        : rendered;
    },
    teardown: async () => prerenderer.teardown?.(),
  };
}

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** Puts a page into the store. Astro writes no file of a response without a body. */
async function stored(rendered: Rendered, path: string | undefined, store: PageStore): Promise<Rendered> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (path === undefined || !response.ok) return rendered;
  store.add(fileOf(path), await bytesOf(response));
  return new Response(null);
}
