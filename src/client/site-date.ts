import { readersLocale } from './readers-locale.ts';

/** Today's date, by the reader's clock: written into the page it would change every page at midnight. */
class SiteDate extends HTMLElement {
  connectedCallback(): void {
    const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    this.textContent = new Date().toLocaleDateString(readersLocale(), options);
  }
}

customElements.define('site-date', SiteDate);
