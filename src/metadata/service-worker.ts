import { cacheName, type OfflineConfig } from '../client/offline/config.ts';
import type { ServiceWorkerProps } from '../views/offline.ts';

/** `/sw.js`: the worker's configuration and program, or a worker that removes every trace of an earlier one. */
export function serviceWorker({ enabled, editor, ...config }: ServiceWorkerProps, script: string): string {
  if (!enabled) return gone(config.base);
  const configuration: OfflineConfig = config;
  const apart = editor === undefined ? '' : passingBy(editor);
  return `self.nachlese = ${JSON.stringify(configuration)};\n${apart}${script}`;
}

/** Leaves a folder to the browser, before any other listener: its files are neither kept nor shown offline. */
const passingBy = (folder: string): string => `self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(${JSON.stringify(`${folder}/`)}, self.registration.scope);
  if (new URL(event.request.url).pathname.startsWith(pathname)) event.stopImmediatePropagation();
});
`;

const CACHES = ['pages', 'files', 'images', 'search'] as const;

const gone = (base: string): string => `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of ${JSON.stringify(CACHES.map((cache) => cacheName(cache, base)))}) await caches.delete(name);
    await self.registration.unregister();
  })());
});
`;
