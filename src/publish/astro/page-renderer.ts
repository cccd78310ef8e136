import { join } from 'node:path';
import type { Page } from '../../site/page.ts';
import type { RenderContext } from '../../views/context.ts';
import type { BuildSettings } from '../settings.ts';
import { RenderProcess } from './render-process.ts';
import type { StagingFolders } from './staging-folders.ts';

type Count = (done: number, total: number) => void;

/** Resolves with the folders that hold the rendered pages; `renderedFiles` lists what is in them. */
export type Rendering = (count: Count) => Promise<readonly string[]>;

/** Up to this number of pages, a second render process costs more than it saves. */
export const FEW_PAGES = 400;

/**
 * Renders pages through Astro: a few in one process, which may start and bundle the routes before the pages are known; many in
 * several processes, which load the content for themselves.
 */
export class PageRenderer {
  readonly #settings: BuildSettings;
  readonly #staging: StagingFolders;
  #prestarted: RenderProcess | undefined;
  #processes: readonly RenderProcess[] = [];

  constructor(settings: BuildSettings, staging: StagingFolders) {
    this.#settings = settings;
    this.#staging = staging;
  }

  /** Starts a process for a few pages. Measured: 0.7 s of the 3 s that publishing an article takes. */
  prestart(): void {
    this.#prestarted = new RenderProcess(this.#settings, this.#staging.create('0', FEW_PAGES));
  }

  get hasPrestarted(): boolean {
    return this.#prestarted !== undefined;
  }

  /** Tells the prestarted process to bundle the routes. */
  bundle(context: RenderContext): void {
    this.#prestarted?.bundle(context);
  }

  /** Renders at once in a prestarted process, otherwise in this process when the returned function is called. */
  renderPages(context: RenderContext, pages: readonly Page[]): Rendering {
    if (!this.#prestarted) return (count) => this.#renderHere(context, pages, count);
    const folder = this.#prestarted.renderPages(pages);
    folder.catch(() => undefined); // the rejection surfaces where it is awaited
    return async () => [await folder];
  }

  /**
   * Renders each list of paths in a process of its own when the returned function is called. `code` is the hash of the program
   * under which the plan has stored its facts. The prestarted process is stopped: it was for a few pages.
   */
  renderPaths(lists: readonly (readonly string[])[], code: string): Rendering {
    void this.#prestarted?.stop();
    this.#prestarted = undefined;
    const total = lists.reduce((sum, { length }) => sum + length, 0);
    return (count) => {
      const folder = this.#staging.create('', total);
      const done = lists.map(() => 0);
      const rendered = lists.map((paths, index) => {
        const process = new RenderProcess(this.#settings, join(folder, String(index)));
        this.#processes = [...this.#processes, process];
        return process.renderPaths(paths, code, (own) => {
          done[index] = own;
          const sum = done.reduce((all, part) => all + part, 0);
          count(sum, total);
        });
      });
      return Promise.all(rendered);
    };
  }

  /** Stops the processes that still run. */
  async end(): Promise<void> {
    await Promise.all([this.#prestarted?.stop(), ...this.#processes.map((process) => process.stop())]);
  }

  async #renderHere(context: RenderContext, pages: readonly Page[], count: Count): Promise<string[]> {
    const outDir = this.#staging.create('0', pages.length);
    // Astro takes a second to load, which a build needs only if it renders in this process.
    const { renderPages } = await import('./render.ts');
    await renderPages(this.#settings, context, pages, outDir, count);
    return [outDir];
  }
}
