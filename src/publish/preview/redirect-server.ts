import type { ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { normalizePath } from '../../archive/normalize-path.ts';
import { permanentUrl } from '../../archive/urls.ts';
import { redirectPagesOf } from '../../views/pages.ts';
import { gonePath } from '../../archive/old-paths.ts';
import type { Site } from '../../site/site.ts';
import { answerWith } from './answer-with.ts';
import { encodedPath } from '../hosting/old-path.ts';

/** Where an old path leads, or that what was there is gone. */
type Fate = { to: string } | { gone: string };

/**
 * Leads on from former addresses in the preview, as the web servers do: aliases, `redirects.yaml`, ids; and 410 for what was removed. It
 * answers 302, as a browser would remember a permanent redirect longer than the author wants it.
 */
export function formerServer(site: () => Site): Plugin {
  let known: { of: Site; fates: ReadonlyMap<string, Fate> } | undefined;
  const fateOf = (path: string): Fate | undefined => {
    const of = site();
    if (known?.of !== of) known = { of, fates: fatesOf(of) };
    return known.fates.get(normalizePath(path));
  };
  return {
    name: 'nachlese:former',
    apply: 'serve',
    configureServer(server) {
      const handle: Connect.NextHandleFunction = (request, response, next) => {
        const fate = fateOf((request.url ?? '').replace(/[?#].*$/s, ''));
        if (fate && 'to' in fate) leadTo(fate.to, response);
        else {
          if (fate) {
            // The page is made by its route, which knows it in this form only.
            request.url = fate.gone;
            answerWith(response, 410);
          }
          next();
        }
      };
      // Before Astro's own, which is put in front of all others and refuses a path without a slash at its end.
      return () => {
        server.middlewares.stack.unshift({ route: '', handle });
      };
    },
  };
}

function leadTo(path: string, response: ServerResponse): void {
  response.writeHead(302, { Location: encodedPath(path), 'Cache-Control': 'no-store' }).end();
}

/** By path, in the form of `normalizePath`. */
function fatesOf(site: Site): Map<string, Fate> {
  const { moved, gone, permanent } = redirectPagesOf(site).addressHistory;
  const ids = permanent.flatMap(({ members }) =>
    members.map(({ id, to }) => [permanentUrl(id), to] as const),
  );
  return new Map<string, Fate>([
    ...ids.map(([from, to]): [string, Fate] => [normalizePath(from), { to }]),
    ...moved.map(({ from, to }): [string, Fate] => [normalizePath(from), { to }]),
    ...gone.map(({ path }): [string, Fate] => [normalizePath(path), { gone: encodedPath(gonePath(path)) }]),
  ]);
}
