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
    this.innerHTML = await response.text();
    this.dataset['state'] = 'newest';
  }
}

customElements.define('newest-list', NewestList);
