import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { contextOf } from '../../views/context.ts';
import type { Page } from '../../site/page.ts';
import type { Site } from '../../site/site.ts';
import { makeData } from '../open-data/data-files.ts';
import { DataProcess } from '../open-data/data-process.ts';
import type { MadePart } from '../output/made-part.ts';
import { manifestPath } from '../output/manifest.ts';
import type { Prepared, PrepareOptions } from './plan-build.ts';
import { pagesAt, type PlannedPage } from './changed-pages.ts';
import { RenderProcess } from '../astro/render-process.ts';
import type { BuildSettings } from '../settings.ts';
import { shardOf } from './shard.ts';
import { stagingFolder } from '../astro/staging.ts';

type Count = (done: number, total: number) => void;

/** Waits for pages that are being rendered; resolves with the folders that they are in. */
export type Rendering = (count: Count) => Promise<readonly string[]>;

/** Below this number of pages a further process costs more than it saves. */
const PAGES_A_WORKER = 400;

/**
 * Renders a plan: few pages in one process, many in as many as there are cores. Where an earlier build left a manifest, few
 * pages are likely, and a process that renders them can bundle the routes while this one plans.
 */
export class Renderer {
  readonly #settings: BuildSettings;
  readonly #rely: PrepareOptions;
  readonly #workers: number;
  readonly #folders: string[] = [];
  #early: RenderProcess | undefined;
  #data: DataProcess | undefined;
  /** Those that render many pages. */
  #rendering: readonly RenderProcess[] = [];

  constructor(settings: BuildSettings, rely: PrepareOptions, workers = availableParallelism()) {
    this.#settings = settings;
    this.#rely = rely;
    this.#workers = workers;
  }

  /** Starts a process now, if one is likely to be needed. */
  startEarly(): void {
    const isLikely = !this.#rely.full && existsSync(manifestPath(this.#settings.cacheDir));
    if (isLikely && this.#workers > 1)
      this.#early = new RenderProcess(this.#settings, join(this.#staging(PAGES_A_WORKER), '0'));
  }

  /** Whether that process is there. */
  get awaitsFew(): boolean {
    return this.#early !== undefined;
  }

  /** Has it bundle the routes. */
  prepare(site: Site): void {
    this.#early?.prepare(contextOf(site));
  }

  /** Begins at once where a process is there for a few pages; else when the caller waits. */
  begin(prepared: Prepared, wanted: readonly PlannedPage[]): Rendering {
    const workers = Math.min(this.#workers, Math.ceil(wanted.length / PAGES_A_WORKER));
    if (workers > 1) return this.#inWorkers(wanted, workers);
    if (wanted.length === 0) return () => Promise.resolve([]);
    const pages = pagesAt(prepared.plan, new Set(wanted.map(({ path }) => path)));
    if (!this.#early) return (count) => this.#here(prepared.site, pages, count);
    const folder = this.#early.renderPages(pages);
    folder.catch(() => undefined); // told when it is waited for
    return async () => [await folder];
  }

  /** Begins with the open data in a process beside this one, if many pages are rendered: then many of them are new, too. */
  startData(pages: number): void {
    if (this.#workers < 2 || pages <= PAGES_A_WORKER) return;
    this.#data = new DataProcess(this.#settings, { made: join(this.#staging(0), 'data'), ...this.#rely });
  }

  get makesDataApart(): boolean {
    return this.#data !== undefined;
  }

  /** The open data: made here, if no process does. */
  async data({ site, program, base }: Prepared): Promise<readonly MadePart[]> {
    if (this.#data) return this.#data.data();
    return makeData(site, { ...this.#settings, program, base, made: join(this.#staging(0), 'data') });
  }

  /** Ends what still runs, and clears away what was rendered. */
  async end(): Promise<void> {
    const others = this.#rendering.map((process) => process.stop());
    await Promise.all([this.#early?.stop(), this.#data?.stop(), ...others]);
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  async #here(site: Site, pages: readonly Page[], count: Count): Promise<string[]> {
    const outDir = join(this.#staging(pages.length), '0');
    // Astro takes a second to load, which a build with nothing to render, or with workers, does not need.
    const { renderPages } = await import('../astro/render.ts');
    await renderPages(this.#settings, contextOf(site), pages, outDir, count);
    return [outDir];
  }

  /** One shard for each process, into folders of their own. A process that was to render a few gives way. */
  #inWorkers(wanted: readonly PlannedPage[], workers: number): Rendering {
    void this.#early?.stop();
    this.#early = undefined;
    return (count) => {
      const folder = this.#staging(wanted.length);
      const done = new Array<number>(workers).fill(0);
      this.#rendering = done.map(
        (_none, index) => new RenderProcess(this.#settings, join(folder, String(index))),
      );
      const rendered = this.#rendering.map((process, index) => {
        const paths = shardOf(wanted, index + 1, workers).map(({ path }) => path);
        return process.renderPaths(paths, (own) => {
          done[index] = own;
          count(
            done.reduce((sum, part) => sum + part, 0),
            wanted.length,
          );
        });
      });
      return Promise.all(rendered);
    };
  }

  #staging(pages: number): string {
    const { root, cacheDir } = this.#settings;
    const folder = stagingFolder(root, cacheDir, pages);
    this.#folders.push(folder);
    return folder;
  }
}
