import { readersLocale } from './readers-locale.ts';

/** Today's date. Done by the reader's clock, as otherwise every page would change at midnight. */
class SiteDate extends HTMLElement {
  connectedCallback(): void {
    const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    this.textContent = new Date().toLocaleDateString(readersLocale(), options);
  }
}

customElements.define('site-date', SiteDate);
