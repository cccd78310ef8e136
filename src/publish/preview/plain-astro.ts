import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../../archive/diagnostic.ts';
import type { Language } from '../../archive/language.ts';
import { failureText } from '../../i18n/failure.ts';
import { siteLanguage } from '../../loader/site-language.ts';
import type { Site } from '../../site/site.ts';
import { contextOf } from '../../views/context.ts';
import { currentContext } from '../../views/current-context.ts';
import { pagesOf } from '../../views/pages.ts';
import { astroConfig } from '../astro/astro-config.ts';
import { setCurrentPages } from '../astro/current-pages.ts';
import type { OpenedContent } from './preview-site.ts';
import { SEARCH_NOTE_SCRIPT } from './search-note.ts';
import { markOutput, PLAIN_BUILD } from '../output/journal.ts';
import type { BuildSettings } from '../settings.ts';

/** Astro's configuration where Astro itself is in charge: for `npm run dev`, `astro dev` and `astro build`. `content` if it is read. */
export const plainAstroConfig = (settings: BuildSettings, content?: OpenedContent) =>
  astroConfig(settings, { context: currentContext }, [plainAstro(settings, content)]);

/**
 * Loads the content before Astro does anything, so that an error in it ends the build while the old output is still there,
 * and hands all pages to the routes.
 */
function plainAstro(settings: BuildSettings, content?: OpenedContent): AstroIntegration {
  let site: Site | undefined;
  let opened = content;
  const explain = (error: unknown): never => {
    throw explained(error, siteLanguage(settings.contentDir));
  };
  return {
    name: 'nachlese:plain',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, injectScript }) => {
        if (command === 'dev') {
          const { openContent, previewPlugins } = await import('./preview-site.ts');
          const current = opened ?? (await openContent(settings).catch(explain));
          // Astro starts again when its configuration changes.
          opened = undefined;
          injectScript('page', SEARCH_NOTE_SCRIPT);
          updateConfig({ vite: { plugins: previewPlugins(settings, current) } });
          return;
        }
        const { loadPlainSite } = await import('./plain-build.ts');
        site = await loadPlainSite(settings).catch(explain);
        setCurrentPages(contextOf(site), pagesOf(site));
      },
      'astro:build:done': async ({ dir }) => {
        if (!site) return;
        const { writeGenerated } = await import('./plain-build.ts');
        await writeGenerated(site, settings, fileURLToPath(dir));
        markOutput(fileURLToPath(dir), PLAIN_BUILD);
      },
    },
  };
}

/** Astro prints the message and the stack of an error. Those of a ContentError are for logs, so authors get its diagnostics instead. */
const explained = (error: unknown, language: Language): unknown =>
  error instanceof ContentError
    ? Object.assign(error, { message: failureText(error, language), stack: '' })
    : error;
