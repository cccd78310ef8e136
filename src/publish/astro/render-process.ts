import { mkdirSync } from 'node:fs';
import type { RenderContext } from '../../views/context.ts';
import type { Page } from '../../site/page.ts';
import { Child } from '../child.ts';
import type { BuildSettings } from '../settings.ts';

/** What a render process is told: many pages by their paths, for which it loads the content; or, one after the other, … */
export type RenderOrder =
  | { paths: readonly string[]; code: string }
  /** … what routes need of the site, so that they can be bundled, … */
  | { context: RenderContext }
  /** … and a few pages with their props. */
  | { pages: readonly RenderedPage[] };

export interface RenderedPage extends Pick<Page, 'kind' | 'path'> {
  props: unknown;
}

/** What it tells: now and then the number of pages rendered so far, and that all of them lie in the folder. */
export type RenderNews = { done: number } | { finished: true };

/** A process that renders pages into a folder of its own. It may be started, and bundle the routes, before the pages are known. */
export class RenderProcess {
  readonly #outDir: string;
  readonly #child: Child;
  readonly #finished: Promise<unknown>;
  #onDone: (done: number) => void = () => undefined;

  constructor(settings: BuildSettings, outDir: string) {
    this.#outDir = outDir;
    mkdirSync(outDir, { recursive: true });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    this.#finished = promise;
    const script = new URL('render-worker.ts', import.meta.url);
    this.#child = new Child(script, { ...settings, outDir }, (message) => {
      const news = message as RenderNews;
      if ('done' in news) this.#onDone(news.done);
      else resolve(news.finished);
    });
  }

  /** Tells the process to bundle the routes. */
  bundle(context: RenderContext): void {
    this.#tell({ context });
  }

  /** Renders pages after `bundle`; resolves with the folder that they are in. */
  async renderPages(pages: readonly Page[]): Promise<string> {
    this.#tell({ pages: pages.map(({ kind, path, props }) => ({ kind, path, props: props() })) });
    return this.#rendered();
  }

  /** Renders the pages at some paths; resolves with the folder that they are in. `code` is the hash of the program. */
  async renderPaths(paths: readonly string[], code: string, onDone: (done: number) => void): Promise<string> {
    this.#onDone = onDone;
    this.#tell({ paths, code });
    return this.#rendered();
  }

  /** The process need not have ended, which takes it a moment. */
  async #rendered(): Promise<string> {
    await Promise.race([this.#finished, this.#child.ended]);
    return this.#outDir;
  }

  /** Ends the process where it is not needed after all. */
  stop(): Promise<void> {
    return this.#child.stop();
  }

  #tell(order: RenderOrder): void {
    this.#child.send(order);
  }
}
