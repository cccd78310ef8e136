/**
 * Remembers the HTML of objects while a process runs: an article's card is the same on each of the dozens of pages that show
 * it. `as` names what it was made of besides the object, which nobody may change.
 */
export class MarkupMemory {
  readonly #known = new WeakMap<object, Map<string, string>>();

  get(of: object, as: string): string | undefined {
    return this.#known.get(of)?.get(as);
  }

  /** Remembers and returns it. */
  set(of: object, as: string, html: string): string {
    const forms = this.#known.get(of);
    if (forms) forms.set(as, html);
    else this.#known.set(of, new Map([[as, html]]));
    return html;
  }
}
