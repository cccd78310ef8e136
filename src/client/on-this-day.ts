/** Links to the articles of this day in other years, by the reader's clock, instead of to the overview of the days. */
class OnThisDay extends HTMLElement {
  connectedCallback(): void {
    const today = new Date();
    const [month, day] = [today.getMonth() + 1, today.getDate()].map((it) => String(it).padStart(2, '0'));
    const link = this.querySelector('a');
    link?.setAttribute('href', `${link.pathname}${month}-${day}/`);
  }
}

customElements.define('on-this-day', OnThisDay);
