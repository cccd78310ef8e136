/**
 * Replaces the list that was frozen into an article's page by the newest articles of its category, shortly before it comes
 * into view. Without JavaScript, or where the fragment cannot be had, the frozen list stays.
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
    // The list is of other articles, and there is one to spare: the one that is being read, or the oldest, goes.
    const own = newest.content.querySelector(`li:has(a[href="${location.pathname}"])`);
    (own ?? newest.content.querySelector('li:nth-child(16)'))?.remove();
    this.replaceChildren(newest.content);
    this.dataset['state'] = 'newest';
  }
}

customElements.define('newest-list', NewestList);
