import { readersLocale } from './readers-locale.ts';

/** The citation has the permanent address of the article's number; the canonical address is the second choice. */
const ADDRESSES = ['.citation p a', 'link[rel=canonical]'];
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The line below a printed article: the date of printing, and an address short enough to type. The masthead gets the day of the article. */
class PrintNote extends HTMLElement {
  connectedCallback(): void {
    const write = (): void => {
      const today = new Date().toLocaleDateString(readersLocale(), DAY);
      const address = ADDRESSES.map((it) => document.querySelector<HTMLAnchorElement>(it)).find(Boolean);
      const typed = (address ?? location).href.replace(/^https?:\/\//, '');
      this.textContent = `${this.dataset['text'] ?? ''} ${today} · ${typed}`;
    };
    this.hidden = true; // print.css shows it.
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
