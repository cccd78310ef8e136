import type { Connect, Plugin } from 'vite';
import { basePath } from '../../archive/base-path.ts';
import { decodedPath } from '../../archive/normalize-path.ts';
import type { PageFinder } from '../../views/page-finder.ts';
import { encodedPath } from '../hosting/old-path.ts';
import { answerWith } from './answer-with.ts';
import { type OldPathAnswer, OldPaths } from './old-paths.ts';
import { pathOf } from './request-path.ts';

/**
 * Answers at old paths in the preview, as the web servers do: aliases, `redirects.yaml` and ids redirect, removals are 410. The
 * redirect is a 302, as a browser would remember a permanent one longer than the author wants.
 */
export function oldPathServer(finder: () => PageFinder): Plugin {
  let cached: { finder: PageFinder; paths: OldPaths } | undefined;
  const answerAt = (path: string): OldPathAnswer | undefined => {
    const current = finder();
    // Most requests are for pages.
    if (current.live(decodedPath(path))) return undefined;
    if (cached?.finder !== current) cached = { finder: current, paths: new OldPaths(current) };
    return cached.paths.answerAt(path);
  };
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const base = basePath(finder().site.archive.settings.url);
    const path = pathOf(request);
    const outside = base === '' ? undefined : fromOutside(path, base);
    if (outside !== undefined) {
      response.writeHead(302, { Location: outside, 'Cache-Control': 'no-store' }).end();
      return;
    }
    const answer = path.startsWith(`${base}/`) ? answerAt(path.slice(base.length)) : undefined;
    if (answer && 'redirect' in answer) {
      response
        .writeHead(302, { Location: base + encodedPath(answer.redirect), 'Cache-Control': 'no-store' })
        .end();
      return;
    }
    if (answer) {
      // The page has a route, which knows the path in this form only.
      request.url = base + answer.removed;
      answerWith(response, 410);
    }
    next();
  };
  return {
    name: 'nachlese:old-paths',
    apply: 'serve',
    // Astro puts its own middleware before all others. It cuts the site's folder off, and refuses a path without a slash at its end. A
    // function that is returned runs when that middleware is there, so that this one gets before it.
    configureServer: (server) => () => {
      server.middlewares.stack.unshift({ route: '', handle });
    },
  };
}

/** Where requests outside a site's folder lead: from the front page of the host, and from Astro's error pages, which forget the folder. */
function fromOutside(path: string, base: string): string | undefined {
  if (['/', base].includes(path)) return `${base}/`;
  return path.startsWith('/@vite/') ? base + path : undefined;
}
