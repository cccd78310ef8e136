import type { Connect, Plugin } from 'vite';
import { basePath } from '../../archive/base-path.ts';
import { currentPath, wordRules } from '../../archive/former-words.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import { gonePath } from '../../archive/old-paths.ts';
import { permanentUrl } from '../../archive/urls.ts';
import type { Site } from '../../site/site.ts';
import { redirectPagesOf } from '../../views/pages.ts';
import { encodedPath } from '../hosting/old-path.ts';
import { answerWith } from './answer-with.ts';
import { pathOf } from './request-path.ts';

/** What is answered at an old path: a redirect to another path, or 410 with the page at `removed`. */
type Answer = { redirect: string } | { removed: string };

/**
 * Answers at old paths in the preview, as the web servers do: aliases, `redirects.yaml` and ids redirect, removals are 410. The
 * redirect is a 302, as a browser would remember a permanent one longer than the author wants.
 */
export function oldPathServer(site: () => Site): Plugin {
  let cached: { site: Site; answers: ReadonlyMap<string, Answer> } | undefined;
  const answerAt = (path: string): Answer | undefined => {
    const current = site();
    if (cached?.site !== current) cached = { site: current, answers: answersOf(current) };
    const known = cached.answers.get(normalizePath(path));
    const renamed = known ? undefined : currentPath(path, wordRules(current.archive.settings));
    return renamed === undefined ? known : { redirect: renamed };
  };
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const base = basePath(site().archive.settings.url);
    const path = pathOf(request);
    if (base !== '' && ['/', base].includes(path)) {
      response.writeHead(302, { Location: `${base}/`, 'Cache-Control': 'no-store' }).end();
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

/** By path, in the form of `normalizePath`. */
function answersOf(site: Site): Map<string, Answer> {
  const { moved, gone, permanent } = redirectPagesOf(site).addressHistory;
  const ids = permanent.flatMap(({ members }) =>
    members.map(({ id, to }) => ({ from: permanentUrl(id), to })),
  );
  const redirects = [...ids, ...moved].map(({ from, to }): [string, Answer] => [
    normalizePath(from),
    { redirect: to },
  ]);
  const removals = gone.map(({ path }): [string, Answer] => [
    normalizePath(path),
    { removed: encodedPath(gonePath(path)) },
  ]);
  return new Map([...redirects, ...removals]);
}
