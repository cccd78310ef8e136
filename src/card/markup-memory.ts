/**
 * Caches the HTML of objects within a process: an article's card is the same on each of the dozens of pages that show it. `variant`
 * names everything besides the object that the HTML depends on. The objects must not change.
 */
export class MarkupMemory {
  readonly #cached = new WeakMap<object, Map<string, string>>();

  get(of: object, variant: string): string | undefined {
    return this.#cached.get(of)?.get(variant);
  }

  /** Returns the HTML, too. */
  set(of: object, variant: string, html: string): string {
    const variants = this.#cached.get(of);
    if (variants) variants.set(variant, html);
    else this.#cached.set(of, new Map([[variant, html]]));
    return html;
  }
}
