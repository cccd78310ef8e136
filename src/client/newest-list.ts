/**
 * Replaces the frozen list on an article's page by the newest articles of its category, shortly before it comes into view. Without
 * JavaScript, or if the fragment cannot be loaded, the frozen list stays.
 */
class NewestList extends HTMLElement {
  connectedCallback(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.#load();
      },
      { rootMargin: '800px' },
    );
    observer.observe(this);
  }

  async #load(): Promise<void> {
    const response = await fetch(this.getAttribute('src') ?? '').catch(() => undefined);
    if (!response?.ok) return;
    const newest = document.createElement('template');
    newest.innerHTML = await response.text();
    // The fragment has one article to spare: the one on this page is removed, or else the oldest.
    const own = newest.content.querySelector(`li:has(a[href="${location.pathname}"])`);
    (own ?? newest.content.querySelector('li:nth-child(16)'))?.remove();
    // Above an empty list the heading is hidden.
    const heading = this.parentElement?.querySelector<HTMLElement>('h2');
    if (heading && newest.content.querySelector('li')) heading.hidden = false;
    this.replaceChildren(newest.content);
    this.dataset['state'] = 'newest';
  }
}

customElements.define('newest-list', NewestList);
