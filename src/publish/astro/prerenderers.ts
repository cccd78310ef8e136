import type { AstroPrerenderer } from 'astro';
import { basePath } from '../../archive/base-path.ts';
import type { Theme } from '../../archive/theme.ts';
import { pageFile } from '../../archive/site-file.ts';
import { currentContext } from '../../views/current-context.ts';
import { isPlanned } from './current-pages.ts';
import type { PageStore } from './page-store.ts';
import { ThemeFailure, themeFailure } from './theme-failure.ts';

/** Renders the planned pages only: Astro offers every route that has one fixed path, planned or not. */
export function planned(prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      return paths.filter(
        ({ pathname, route }) => route.pathname === undefined || plannedPath(pathname) !== undefined,
      );
    },
  };
}

/** The path of a page as the plan has it; Astro writes it without a slash or an ending. Undefined if the page is not planned. */
function plannedPath(pathname: string): string | undefined {
  const path = pathname.replace(/\/$/, '');
  return [`${path}/`, `${path}.html`, path].find(isPlanned);
}

export interface Collection {
  store: PageStore;
  /** Resolves when the pages are handed over to the routes. */
  ready: Promise<void>;
  count: (done: number, total: number) => void;
  theme: Theme;
}

/** Puts the planned pages into a store instead of having Astro write them. */
export const collecting =
  ({ store, ready, count, theme }: Collection) =>
  (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    let [done, total, base] = [0, 0, ''];
    return {
      ...prerenderer,
      getStaticPaths: async () => {
        await ready;
        base = basePath(currentContext().chrome.url);
        const paths = await planned(prerenderer).getStaticPaths();
        total = paths.length;
        return paths;
      },
      render: async (request, options) => {
        // Astro asks for pages in the site's folder, but lists and writes them without it.
        const pathname = decodeURI(new URL(request.url).pathname.slice(base.length));
        const rendered = await Promise.resolve(prerenderer.render(request, options)).catch(
          (error: unknown) => {
            throw onPage(themeFailure(error, theme, pathname), pathname);
          },
        );
        count(++done, total);
        const response = rendered instanceof Response ? rendered : rendered.response;
        const path = plannedPath(pathname);
        if (path === undefined || !response.ok) return rendered;
        store.add(pageFile(path), Buffer.from(await response.arrayBuffer()));
        // Astro writes no file for a response without a body.
        return new Response(null);
      },
    };
  };

/** Names the page in the stack trace of an unforeseen error, where it would be missing. */
function onPage(error: unknown, page: string): unknown {
  if (error instanceof Error && !(error instanceof ThemeFailure))
    error.stack = `${page}: ${error.stack ?? ''}`;
  return error;
}
