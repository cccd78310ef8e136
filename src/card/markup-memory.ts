/**
 * Caches the HTML of objects within a process: the same card appears on dozens of pages. `variant` names everything else that the
 * HTML depends on. The objects must not change.
 */
export class MarkupMemory {
  readonly #cached = new WeakMap<object, Map<string, string>>();

  get(of: object, variant: string): string | undefined {
    return this.#cached.get(of)?.get(variant);
  }

  /** Stores the HTML and returns it. */
  set(of: object, variant: string, html: string): string {
    const variants = this.#cached.get(of);
    if (variants) variants.set(variant, html);
    else this.#cached.set(of, new Map([[variant, html]]));
    return html;
  }
}
