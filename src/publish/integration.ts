import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { bodyFeatures } from '../markdown/body.ts';
import { bodyOptions } from '../views/body.ts';
import { contextOf, type RenderContext } from '../views/context.ts';
import { isPlanned, knownContext, pagesKnown, setCurrent } from '../views/current.ts';
import { mdxPlugins } from '../views/mdx.ts';
import { pagesOf } from '../views/pages.ts';
import type { Site } from '../views/site.ts';
import { searchFiles } from '../search/files.ts';
import { pictureAssets, produceAssets, shareCardAssets } from './assets.ts';
import { codeHash } from './code-hash.ts';
import { contentWatcher } from './content-watcher.ts';
import { hostingAssets } from './hosting/files.ts';
import { dataFiles, forgetOld, madeFolder, makeData } from './data-files.ts';
import { dataServer } from './data-server.ts';
import { imageServer } from './image-server.ts';
import { markOutput, PLAIN_BUILD } from './journal.ts';
import { loadSite } from './load-site.ts';
import { emptyManifest } from './manifest.ts';
import { mdxModules } from './mdx-modules.ts';
import { PageStore } from './page-store.ts';
import { fileOf } from './plan.ts';
import { searchServer } from './search-server.ts';
import { serviceWorkerAsset } from './service-worker.ts';
import type { BuildSettings } from './settings.ts';
import { onRendered } from './progress.ts';

/**
 * Loads the content before Astro does anything, so that an error in it ends the build while the old output still stands,
 * and hands the pages to the routes.
 */
export function nachlese(settings: BuildSettings): AstroIntegration {
  let site: Site;
  /** What a script has set that plans, lays out and counts by itself, and has Astro render pages only. */
  let managed: RenderContext | undefined;
  /** Takes the pages then, in place of Astro. */
  let store: PageStore | undefined;
  const context = (): RenderContext => managed ?? contextOf(site);
  return {
    name: 'nachlese',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        managed = command === 'build' ? knownContext() : undefined;
        if (!managed) site = await load(settings.preview || command === 'dev');
        const plugins = [
          mdxModules(context),
          contentWatcher(settings, reload),
          imageServer(() => site.archive, settings),
          searchServer(() => site.archive, settings),
          dataServer(() => site, settings),
        ];
        updateConfig({
          site: context().frame.url,
          vite: { plugins },
          markdown: { processor: mdxProcessor(context()) },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        store = managed && new PageStore(settings.outDir);
        setPrerenderer((prerenderer) => counted(prerenderer, store));
      },
      'astro:build:done': async ({ dir }) => {
        store?.close();
        if (managed) return;
        await writeAssets(site, settings, fileURLToPath(dir));
        markOutput(fileURLToPath(dir), PLAIN_BUILD);
      },
    },
  };

  async function load(preview: boolean): Promise<Site> {
    const loaded = await loadSite({ ...settings, preview });
    setCurrent(contextOf(loaded), pagesOf(loaded));
    return loaded;
  }

  async function reload(): Promise<void> {
    site = await load(true);
  }
}

/** Astro compiles the few `.mdx` files. Typography is set on the rendered HTML, as for `.md`. */
function mdxProcessor({ frame }: RenderContext) {
  const features = { ...bodyFeatures(bodyOptions(frame, {}).labels), smartPunctuation: false };
  return satteri({ hastPlugins: [mdxPlugins], features });
}

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
  store.add(fileOf(path), Buffer.from(await response.arrayBuffer()));
  return new Response(null);
}

async function writeAssets(site: Site, settings: BuildSettings, outDir: string): Promise<void> {
  const wanted = new Map([...pictureAssets(site, settings), ...shareCardAssets(site, settings)]);
  const images = await produceAssets(wanted, () => undefined);
  const { files } = await searchFiles(site.archive, settings);
  const made = madeFolder(settings.cacheDir);
  const program = { code: codeHash(settings.root), precompress: false };
  const data = await makeData(site, { ...settings, program, base: emptyManifest(), made });
  const sources = [...dataFiles(data)].flatMap(([path, { source }]) =>
    source === undefined ? [] : [[path, source] as const],
  );
  const hosting = [...hostingAssets(site, settings.cacheDir), ...(await serviceWorkerAsset(site, settings))];
  for (const [path, source] of [...images, ...files, ...hosting, ...sources]) {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    copyFileSync(source, join(outDir, path));
  }
  forgetOld(settings.cacheDir, data);
}
