/** Milliseconds for which nobody types or searches, so that the worker takes nothing from what a reader waits for. */
const PAUSE = 5000;

/**
 * Registers the service worker where the site has one: it then names a web app manifest. The page tells it what was loaded
 * without it, so that it keeps that too; others do so by an event `filesloaded`.
 */
if (import.meta.env.PROD && 'serviceWorker' in navigator && document.querySelector('link[rel="manifest"]')) {
  addEventListener('load', () => {
    const pause = new AbortController();
    const register = (): void => {
      pause.abort();
      void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
      const files = performance.getEntriesByType('resource').map(({ name }) => name);
      void keep([location.href, ...files]);
    };
    let timer = setTimeout(register, PAUSE);
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(register, PAUSE);
    };
    for (const event of ['input', 'filesloaded']) addEventListener(event, wait, { signal: pause.signal });
  });
  addEventListener('filesloaded', ({ detail }) => {
    void keep(detail);
  });
}

declare global {
  interface WindowEventMap {
    /** Addresses of files that came past the page, as a worker of its own has loaded them. */
    filesloaded: CustomEvent<readonly string[]>;
  }
}

/** In the words of `workbox-routing`. What the worker has is not loaded again. */
async function keep(urls: readonly string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: urls } });
}
