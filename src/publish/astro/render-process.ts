import { mkdirSync } from 'node:fs';
import type { RenderContext } from '../../views/context.ts';
import type { Page } from '../../site/page.ts';
import { Child } from '../child.ts';
import type { BuildSettings } from '../settings.ts';

/** A message to a render process. */
export type RenderOrder =
  /** Load the content and render the pages at these paths. `code` is the hash under which the plan stored its facts. */
  | { paths: readonly string[]; code: string }
  /** Bundle the routes with this context; the pages follow. */
  | { context: RenderContext }
  /** Render these few pages, after `context`. */
  | { pages: readonly RenderedPage[] };

export interface RenderedPage extends Pick<Page, 'kind' | 'path'> {
  props: unknown;
}

/** A message from a render process: the number of pages rendered so far, or that all of them are in the folder. */
export type RenderNews = { done: number } | { finished: true };

/** A process that renders pages into its own folder. It can start, and bundle the routes, before the pages are known. */
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
    this.#send({ context });
  }

  /** Renders pages after `bundle`; resolves with the folder that they are in. */
  async renderPages(pages: readonly Page[]): Promise<string> {
    this.#send({ pages: pages.map(({ kind, path, props }) => ({ kind, path, props: props() })) });
    return this.#rendered();
  }

  /** Renders the pages at some paths; resolves with the folder that they are in. `code` is the hash of the program. */
  async renderPaths(paths: readonly string[], code: string, onDone: (done: number) => void): Promise<string> {
    this.#onDone = onDone;
    this.#send({ paths, code });
    return this.#rendered();
  }

  /** Does not wait for the process to end, which takes a moment longer. */
  async #rendered(): Promise<string> {
    await Promise.race([this.#finished, this.#child.ended]);
    return this.#outDir;
  }

  /** Ends the process if it is no longer needed. */
  stop(): Promise<void> {
    return this.#child.stop();
  }

  #send(order: RenderOrder): void {
    this.#child.send(order);
  }
}
