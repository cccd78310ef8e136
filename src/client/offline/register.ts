/** Registers the service worker where the site has one: it then names a web app manifest. After loading, so that it takes nothing from the page. */
if (import.meta.env.PROD && 'serviceWorker' in navigator && document.querySelector('link[rel="manifest"]')) {
  addEventListener('load', () => {
    void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
