import { basePath } from '../../archive/base-path.ts';
import type { AddressHistory } from '../../archive/address-history.ts';
import { HOSTS } from '../../archive/hosts.ts';
import { gonePath } from '../../archive/old-paths.ts';
import { bothForms, bare } from './old-path.ts';
import { acceptsRedirects, type HostSettings, redirectLines } from './static-hosts.ts';

/** The Workers runtime that the files are written for; Cloudflare keeps it available. */
const COMPATIBILITY_DATE = '2025-09-01';

const FOLDER = '_server/cloudflare';

/** Limits of `run_worker_first` (Cloudflare's workers-sdk: `MAX_ROUTES_RULES`, `MAX_ROUTES_RULE_LENGTH`). */
const ROUTES = { rules: 100, length: 100 };

/** What the Worker answers, by old path without a slash at the end: the path of another page, or of the page that says why it is gone. */
export type WorkerTable = Readonly<Record<string, { to: string } | { gone: string }>>;

/**
 * What `_redirects` cannot do: it has no 410, and no more rules than Cloudflare reads. If there are more, the Worker answers all old
 * addresses but those with former words, which are few rules.
 */
export function workerTable(history: AddressHistory, settings: HostSettings): WorkerTable {
  const { moved, gone } = history;
  const base = basePath(settings.url);
  const lines = redirectLines(history, { ...settings, hosts: ['cloudflare'] });
  const answers: (readonly [string, WorkerTable[string]])[] = [
    ...(acceptsRedirects(HOSTS.cloudflare, lines)
      ? []
      : moved.map(({ from, to }) => [bare(base + from), { to: base + encodeURI(to) }] as const)),
    ...gone.map(({ path }) => [bare(base + path), { gone: base + encodeURI(gonePath(path)) }] as const),
  ];
  return Object.fromEntries(answers);
}

/**
 * The files with which Cloudflare's `wrangler deploy` publishes the site as static assets of a Worker: its configuration, what it must not
 * upload, and a Worker for old addresses if one is needed.
 */
export function cloudflareFiles(settings: HostSettings, history: AddressHistory): Record<string, string> {
  const table = workerTable(history, settings);
  const hasWorker = Object.keys(table).length > 0;
  const config = {
    name: new URL(settings.url).hostname.replace(/[^a-z0-9]+/g, '-').slice(0, 63),
    compatibility_date: COMPATIBILITY_DATE,
    ...(hasWorker && { main: 'worker.js' }),
    assets: {
      directory: '../..',
      html_handling: 'auto-trailing-slash',
      not_found_handling: '404-page',
      ...(hasWorker && { binding: 'ASSETS', run_worker_first: routesOf(table) }),
    },
  };
  return {
    '.assetsignore': '_server\n.nachlese-*\n',
    [`${FOLDER}/wrangler.jsonc`]: `${JSON.stringify(config, null, 2)}\n`,
    ...(hasWorker && { [`${FOLDER}/worker.js`]: workerScript(table) }),
  };
}

/** The paths that the Worker answers, so that no other request starts it; or all, if Cloudflare does not accept such a list. */
function routesOf(table: WorkerTable): string[] | true {
  const routes = Object.keys(table).flatMap((path) => bothForms(path));
  const isPlain = (path: string): boolean => path.length <= ROUTES.length && /^[\w/.~-]+$/.test(path);
  return routes.length <= ROUTES.rules && routes.every(isPlain) ? routes : true;
}

/** The Worker. It redirects as our nginx configuration does: without the query, and whatever the form of the path. */
export const workerScript = (
  table: WorkerTable,
): string => `const OLD = new Map(Object.entries(${JSON.stringify(table)}));

function pathOf(url) {
  const path = url.pathname.replace(/\\/+$/, '');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const old = OLD.get(pathOf(url));
    if (old === undefined) return env.ASSETS.fetch(request);
    if (old.to !== undefined) return Response.redirect(new URL(old.to, url), 301);
    const page = await env.ASSETS.fetch(new Request(new URL(old.gone, url), { method: request.method }));
    return new Response(page.body, { status: 410, headers: page.headers });
  },
};
`;
