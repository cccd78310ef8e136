/** A button for the browser's own share sheet, or, where there is none, one that copies the page's address. */
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
        // Who closes the sheet wants nothing; where nothing may be copied, the address is there to be selected.
        if ((error as Error).name !== 'AbortError') status.textContent = href;
      }
    };
    this.replaceChildren(button, status);
  }
}

customElements.define('share-link', ShareLink);
