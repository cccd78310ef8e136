import { cacheName } from './config.ts';
import { isArticle, pathInside } from './paths.ts';

/** On the offline page: lists the cached articles by their headlines. */
class ReadPages extends HTMLElement {
  connectedCallback(): void {
    if ('caches' in globalThis) void this.#load();
  }

  async #load(): Promise<void> {
    const base = (this.dataset['home'] ?? '').replace(/\/$/, '');
    const cache = await caches.open(cacheName('pages', base));
    const paths = (await cache.keys())
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => isArticle(pathInside(path, base) ?? ''));
    const items = await Promise.all(
      paths
        .sort()
        .reverse()
        .map(async (path) => {
          const html = (await (await cache.match(path))?.text()) ?? '';
          const title = new DOMParser().parseFromString(html, 'text/html').querySelector('h1')?.textContent;
          const link = document.createElement('a');
          link.href = path;
          link.textContent = title?.trim() ?? path;
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
    );
    if (items.length === 0) return;
    this.querySelector('ul')?.replaceChildren(...items);
    this.hidden = false;
  }
}

customElements.define('read-pages', ReadPages);
