import { cacheName, type OfflineConfig } from '../client/offline/config.ts';
import type { ServiceWorkerProps } from '../views/offline.ts';

/** `/sw.js`: the worker's configuration and program, or a worker that removes every trace of an earlier one. */
export function serviceWorker({ enabled, ...config }: ServiceWorkerProps, script: string): string {
  if (!enabled) return gone(config.base);
  const configuration: OfflineConfig = config;
  return `self.nachlese = ${JSON.stringify(configuration)};\n${script}`;
}

const CACHES = ['pages', 'files', 'images', 'search'] as const;

const gone = (base: string): string => `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of ${JSON.stringify(CACHES.map((cache) => cacheName(cache, base)))}) await caches.delete(name);
    await self.registration.unregister();
  })());
});
`;
