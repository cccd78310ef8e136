import { readersLocale } from './readers-locale.ts';

/** The best first: the citation has the permanent address. */
const ADDRESSES = ['.citation p a', 'link[rel=canonical]'];
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/**
 * The line below a printed article: the date of printing and the article's address, to be typed: the permanent one of its number if it
 * has one. The head of the page gets the day of the article.
 */
class PrintNote extends HTMLElement {
  connectedCallback(): void {
    const write = (): void => {
      const today = new Date().toLocaleDateString(readersLocale(), DAY);
      const address = ADDRESSES.map((it) => document.querySelector<HTMLAnchorElement>(it)).find(Boolean);
      const typed = (address ?? location).href.replace(/^https?:\/\//, '');
      this.textContent = `${this.dataset['text'] ?? ''} ${today} · ${typed}`;
    };
    this.hidden = true; // except in print.css
    write();
    addEventListener('beforeprint', write);
    const published = document.querySelector<HTMLTimeElement>('.story time')?.dateTime;
    if (published === undefined) return;
    const day = document.createElement('p');
    day.className = 'issue';
    day.hidden = true;
    // Noon, so that the day is the same in every time zone.
    day.textContent = new Date(`${published.slice(0, 10)}T12:00`).toLocaleDateString(readersLocale(), DAY);
    document.querySelector('.masthead-line')?.append(day);
  }
}

customElements.define('print-note', PrintNote);
