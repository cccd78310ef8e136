import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { loadArchive } from '../archive/archive.ts';
import { produceImage } from '../images/produce.ts';
import { imageJobs } from '../images/used.ts';
import { bodyFeatures } from '../markdown/body.ts';
import { bodyOptions } from '../views/body.ts';
import { setCurrent } from '../views/current.ts';
import { mdxPlugins } from '../views/mdx.ts';
import { pagesOf } from '../views/pages.ts';
import { Site } from '../views/site.ts';
import { contentWatcher } from './content-watcher.ts';
import { imageServer } from './image-server.ts';
import { mdxModules } from './mdx-modules.ts';
import type { BuildSettings } from './settings.ts';
import { onRendered } from './progress.ts';

/**
 * Loads the content before Astro does anything, so that an error in it ends the build while the old output still stands,
 * and hands the pages to the routes.
 */
export function nachlese(settings: BuildSettings): AstroIntegration {
  let site: Site;
  return {
    name: 'nachlese',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        site = await loadSite({ ...settings, preview: settings.preview || command === 'dev' });
        const plugins = [
          mdxModules(() => site.archive),
          contentWatcher(settings, reload),
          imageServer(() => site.archive, settings),
        ];
        updateConfig({
          site: site.frame.url,
          vite: { plugins },
          markdown: { processor: mdxProcessor(site) },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(counted);
      },
      'astro:build:done': async ({ dir }) => {
        await writeImages(site, settings, fileURLToPath(dir));
      },
    },
  };

  async function reload(): Promise<void> {
    site = await loadSite({ ...settings, preview: true });
  }
}

/** Astro compiles the few `.mdx` files. Typography is set on the rendered HTML, as for `.md`. */
function mdxProcessor({ frame }: Site) {
  const features = { ...bodyFeatures(bodyOptions(frame, {}).labels), smartPunctuation: false };
  return satteri({ hastPlugins: [mdxPlugins], features });
}

/** Loads the content and makes it the site of this process. */
export async function loadSite(settings: BuildSettings): Promise<Site> {
  const archive = await loadArchive(settings);
  const site = new Site(archive, settings.preview);
  setCurrent(site, pagesOf(site));
  return site;
}

function counted(prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    setup: async () => prerenderer.setup?.(),
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      onRendered.total(paths.length);
      return paths;
    },
    render: async (request, options) => {
      const response = await prerenderer.render(request, options);
      onRendered.one();
      return response;
    },
    teardown: async () => prerenderer.teardown?.(),
  };
}

async function writeImages(site: Site, settings: BuildSettings, outDir: string): Promise<void> {
  const folder = join(outDir, 'bilder');
  const jobs = imageJobs(site.archive.articles);
  if (jobs.size > 0) mkdirSync(folder, { recursive: true });
  for (const [name, job] of jobs) {
    copyFileSync(await produceImage(settings.contentDir, settings.cacheDir, job), join(folder, name));
  }
}
