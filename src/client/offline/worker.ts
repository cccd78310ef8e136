import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { cacheName, type OfflineConfig } from './config.ts';
import { keepNewest, keepPage } from './newest.ts';
import { isArticle, isInFolder, pageKey, pathInside } from './paths.ts';

/**
 * The service worker. Online, every page comes from the network, so no list is ever stale. Offline, the articles that were read and the
 * newest of each category are available. Immutable files are requested once.
 *
 * Every file that passes through a worker takes some milliseconds longer. If the browser supports static routes (Service Workers, W3C),
 * files of the program and of the search bypass it, and the page reports what it has loaded (`register.ts`).
 */
interface Worker {
  skipWaiting: () => Promise<void>;
  addEventListener: (type: 'install' | 'activate', listener: (event: Extendable) => void) => void;
  nachlese: OfflineConfig;
}
interface Extendable {
  type: string;
  waitUntil: (promise: Promise<unknown>) => void;
  addRoutes?: (routes: readonly Route[]) => Promise<void>;
}
/** Serves from the cache, and from the network if it is not there. */
interface Route {
  condition: { urlPattern: { pathname: string } };
  source: { cacheName: string };
}

interface Visit {
  event: Extendable;
  request: Request;
  url: URL;
}

const worker = self as unknown as Worker;
const { base, offline, fragments, searchIndex, past } = worker.nachlese;
const [PAGES, FILES, IMAGES, SEARCH] = [
  cacheName('pages', base),
  cacheName('files', base),
  cacheName('images', base),
  cacheName('search', base),
];

/** Most entries of each cache; the oldest are removed. */
const LIMITS = { pages: 300, files: 60, images: 200, search: 400 };
/** Seconds after which a cached article is shown if the network has not answered. */
const PATIENCE = 4;

// Workbox's types disagree about members that are undefined and members that are missing.
const limit = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;
const pageOptions = {
  cacheName: PAGES,
  plugins: [
    {
      cacheKeyWillBeUsed: ({ request }: { request: Request }) => Promise.resolve(pageKey(request.url)),
      // The HTTP cache may be five minutes old, and revalidating an unchanged page costs only headers. The browser follows redirects
      // itself; they are not cached.
      requestWillFetch: ({ request: { url, headers } }: { request: Request }) =>
        Promise.resolve(new Request(url, { headers, cache: 'no-cache', redirect: 'manual' })),
      cacheWillUpdate: ({ response }: { response: Response }) =>
        Promise.resolve(response.status === 200 ? response : null),
    },
    limit(LIMITS.pages),
  ],
};
const article = new NetworkFirst({ ...pageOptions, networkTimeoutSeconds: PATIENCE });
const page = new NetworkFirst(pageOptions);
const files = new CacheFirst({ cacheName: FILES, plugins: [limit(LIMITS.files)] });
const images = new CacheFirst({ cacheName: IMAGES, plugins: [limit(LIMITS.images)] });
const search = new CacheFirst({ cacheName: SEARCH, plugins: [limit(LIMITS.search)] });
const index = new NetworkFirst({ cacheName: SEARCH });

/** The path of an address from the site's folder; empty if it is not of this site. */
const pathOf = (url: URL): string =>
  url.origin === location.origin ? (pathInside(url.pathname, base) ?? '') : '';
const isOwn = (url: URL): boolean => pathOf(url) !== '';
/** A page that a reader opens, or that was open before the worker was installed. */
const isPage = ({ event, request, url }: Visit): boolean =>
  isOwn(url) && (request.mode === 'navigate' || (event.type === 'message' && url.pathname.endsWith('/')));

registerRoute((visit: Visit) => isPage(visit) && isArticle(pathOf(visit.url)), article);
registerRoute(isPage, ({ event, request, url }: Visit) => {
  if (pathOf(url) === '/') event.waitUntil(keepNewest(fragments, base));
  return page.handle({ event, request });
});
registerRoute(({ url }) => isOwn(url) && fragments.includes(url.pathname), page);
registerRoute(({ url }) => isOwn(url) && url.pathname === searchIndex, index);
registerRoute(({ url }) => isInFolder(pathOf(url), 'search'), search);
registerRoute(({ url }) => isInFolder(pathOf(url), 'images'), images);
registerRoute(({ url }) => isInFolder(pathOf(url), 'program'), files);

setCatchHandler(async ({ request }: { request: Request }) => {
  if (request.mode !== 'navigate') return Response.error();
  return (await caches.match(offline, { cacheName: PAGES })) ?? Response.error();
});

worker.addEventListener('install', (event) => {
  event.waitUntil(keepPage(offline, base));
  const route = (pathname: string, cacheName: string): Route => ({
    condition: { urlPattern: { pathname } },
    source: { cacheName },
  });
  void event.addRoutes?.([route(past.program, FILES), route(past.search, SEARCH)]);
  void worker.skipWaiting();
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(keepNewest(fragments, base));
});
clientsClaim();
