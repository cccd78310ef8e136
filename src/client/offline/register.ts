/** Milliseconds without typing or searching before the worker starts, so that it does not compete with what the reader waits for. */
const PAUSE = 5000;

/**
 * Registers the service worker if the site has one, which its web app manifest shows. Files that were loaded before or past the
 * worker are reported to it, so that it caches them, too; other scripts report theirs by the event `filesloaded`.
 */
if (import.meta.env.PROD && 'serviceWorker' in navigator && document.querySelector('link[rel="manifest"]')) {
  addEventListener('load', () => {
    const pause = new AbortController();
    const register = (): void => {
      pause.abort();
      void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined);
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
    /** Addresses of files that a web worker has loaded, which the page does not see. */
    filesloaded: CustomEvent<readonly string[]>;
  }
}

/** Asks the worker to cache files, in the protocol of `workbox-routing`. It does not load what it has. */
async function keep(urls: readonly string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: urls } });
}
