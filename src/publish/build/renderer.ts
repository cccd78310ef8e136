import { join } from 'node:path';
import type { Page } from '../../site/page.ts';
import type { Site } from '../../site/site.ts';
import { contextOf } from '../../views/context.ts';
import { RenderProcess } from '../astro/render-process.ts';
import type { BuildSettings } from '../settings.ts';
import { pagesAt, type PlannedPage } from './changed-pages.ts';
import type { Count } from './phases.ts';
import type { BuildPlan } from './plan-build.ts';
import { shardOf } from './shard.ts';
import type { StagingFolders } from './staging-folders.ts';

/** Resolves with the folders that hold the rendered pages. */
export type Rendering = (count: Count) => Promise<readonly string[]>;

/** Below this number of pages a further process costs more than it saves. */
export const PAGES_A_WORKER = 400;

/**
 * Renders the pages of a plan: a few in one process, many in as many as there are cores. If few are likely, a process is started
 * before the content is loaded and bundles the routes while this one plans.
 */
export class Renderer {
  readonly #settings: BuildSettings;
  readonly #staging: StagingFolders;
  readonly #workers: number;
  #prestarted: RenderProcess | undefined;
  /** The processes that render many pages. */
  #processes: readonly RenderProcess[] = [];

  /** `workers` is the highest number of processes. */
  constructor(settings: BuildSettings, staging: StagingFolders, workers: number) {
    this.#settings = settings;
    this.#staging = staging;
    this.#workers = workers;
  }

  /** Starts a process for a few pages, unless this process is to render alone. */
  prestart(): void {
    if (this.#workers > 1)
      this.#prestarted = new RenderProcess(this.#settings, this.#staging.create('0', PAGES_A_WORKER));
  }

  get hasPrestarted(): boolean {
    return this.#prestarted !== undefined;
  }

  /** Tells the pre-started process to bundle the routes. */
  bundle(site: Site): void {
    this.#prestarted?.prepare(contextOf(site));
  }

  /** Starts rendering at once in a pre-started process, otherwise when the returned function is called. */
  render(plan: BuildPlan, toRender: readonly PlannedPage[]): Rendering {
    if (toRender.length === 0) return () => Promise.resolve([]);
    const workers = Math.min(this.#workers, Math.ceil(toRender.length / PAGES_A_WORKER));
    if (workers > 1) return this.#inWorkers(plan, toRender, workers);
    const pages = pagesAt(plan.pages, new Set(toRender.map(({ path }) => path)));
    if (!this.#prestarted) return (count) => this.#here(plan.site, pages, count);
    const folder = this.#prestarted.renderPages(pages);
    folder.catch(() => undefined); // the rejection surfaces where it is awaited
    return async () => [await folder];
  }

  /** Stops the processes that still run. */
  async end(): Promise<void> {
    await Promise.all([this.#prestarted?.stop(), ...this.#processes.map((process) => process.stop())]);
  }

  async #here(site: Site, pages: readonly Page[], count: Count): Promise<string[]> {
    const outDir = this.#staging.create('0', pages.length);
    // Astro takes a second to load, which a build needs only if it renders in this process.
    const { renderPages } = await import('../astro/render.ts');
    await renderPages(this.#settings, contextOf(site), pages, outDir, count);
    return [outDir];
  }

  /** One shard and one folder for each process. The pre-started process is stopped: it was for a few pages. */
  #inWorkers({ program }: BuildPlan, toRender: readonly PlannedPage[], workers: number): Rendering {
    void this.#prestarted?.stop();
    this.#prestarted = undefined;
    return (count) => {
      const folder = this.#staging.create('', toRender.length);
      const done = new Array<number>(workers).fill(0);
      this.#processes = done.map(
        (_none, index) => new RenderProcess(this.#settings, join(folder, String(index))),
      );
      const rendered = this.#processes.map((process, index) => {
        const paths = shardOf(toRender, index + 1, workers).map(({ path }) => path);
        return process.renderPaths(paths, program.hash.site, (own) => {
          done[index] = own;
          const sum = done.reduce((total, part) => total + part, 0);
          count(sum, toRender.length);
        });
      });
      return Promise.all(rendered);
    };
  }
}
