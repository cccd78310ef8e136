import { readersLocale } from './readers-locale.ts';

/** The line under a printed article: when it was printed, and where it is found. */
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
