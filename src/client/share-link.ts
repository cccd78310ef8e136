import { adoptStyles } from './adopt-styles.ts';
import css from './share-link.css?inline';

/** A button that opens the browser's share sheet, or copies the page's address if there is none. */
class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const { share, copy, copied } = this.dataset;
    const canShare = 'share' in navigator;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = (canShare ? share : copy) ?? '';
    const status = document.createElement('span');
    status.role = 'status';
    const { href } = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? location;
    button.onclick = async () => {
      try {
        if (canShare) await navigator.share({ title: document.title, url: href });
        else {
          await navigator.clipboard.writeText(href);
          status.textContent = copied ?? '';
        }
      } catch (error) {
        // Closing the sheet is no error. If copying is not allowed, the address is shown for selecting.
        if ((error as Error).name !== 'AbortError') status.textContent = href;
      }
    };
    this.replaceChildren(button, status);
  }
}

adoptStyles(css);
customElements.define('share-link', ShareLink);
