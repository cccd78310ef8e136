/** Says that an article is older than two years. Done by the reader's clock, as otherwise old pages would change. */
class OldNote extends HTMLElement {
  connectedCallback(): void {
    const { date, text } = this.dataset;
    const [year, ...rest] = (date ?? '').slice(0, 10).split('-').map(Number) as [number, number, number];
    const end = new Date(year + 2, rest[0] - 1, rest[1]);
    if (end < new Date()) this.textContent = text ?? '';
  }
}

customElements.define('old-note', OldNote);
