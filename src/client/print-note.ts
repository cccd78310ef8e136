import { readersLocale } from './readers-locale.ts';

/** The line below a printed article: the date of printing and the article's address. */
class PrintNote extends HTMLElement {
  connectedCallback(): void {
    const write = (): void => {
      const today = new Date().toLocaleDateString(readersLocale(), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
      const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
      this.textContent = `${this.dataset['text'] ?? ''} ${today} · ${address ?? location.href}`;
    };
    write();
    addEventListener('beforeprint', write);
  }
}

customElements.define('print-note', PrintNote);
