/** Tells whoever listens how many pages are rendered. The routes do not know about it; the integration counts. */
class RenderCount {
  #listener: ((done: number, total: number) => void) | undefined;
  #done = 0;
  #total = 0;

  get done(): number {
    return this.#done;
  }

  listen(listener: (done: number, total: number) => void): void {
    [this.#listener, this.#done, this.#total] = [listener, 0, 0];
  }

  total(count: number): void {
    this.#total = count;
  }

  one(): void {
    this.#done++;
    this.#listener?.(this.#done, this.#total);
  }
}

const KEY = Symbol.for('nachlese.rendered');
const shared = globalThis as { [KEY]?: RenderCount | undefined };

/** One for the process: Astro loads its configuration, and so the integration, apart from the script. */
export const onRendered: RenderCount = (shared[KEY] ??= new RenderCount());
