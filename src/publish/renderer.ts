import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../views/page.ts';
import type { Site } from '../views/site.ts';
import { dataFiles, type KeyedFile, makeData } from './data-files.ts';
import { manifestPath, type Prepared, type PrepareOptions } from './prepare.ts';
import { pagesAt, type PlannedPage, shardOf } from './plan.ts';
import { RenderProcess } from './render-process.ts';
import type { BuildSettings } from './settings.ts';
import { stagingFolder } from './staging.ts';

type Count = (done: number, total: number) => void;

/** Waits for pages that are being rendered; resolves with the folders that they are in. */
export type Rendering = (count: Count) => Promise<readonly string[]>;

/** Below this number of pages a further process costs more than it saves. */
const PAGES_A_WORKER = 400;

/**
 * Renders a plan: few pages in one process, many in as many as there are cores. Where an earlier build left a manifest, few
 * pages are likely, and a process that renders them can load the content and bundle the routes while this one plans.
 */
export class Renderer {
  readonly #settings: BuildSettings;
  readonly #rely: PrepareOptions;
  readonly #workers: number;
  readonly #folders: string[] = [];
  #early: RenderProcess | undefined;
  /** Whether many pages are rendered, which the process beside this one leaves to others. */
  #isLarge = false;

  constructor(settings: BuildSettings, rely: PrepareOptions, workers = availableParallelism()) {
    this.#settings = settings;
    this.#rely = rely;
    this.#workers = workers;
  }

  /** Starts a process now, if one is likely to be needed. */
  startEarly(): void {
    if (!this.#rely.full && existsSync(manifestPath(this.#settings.cacheDir))) this.#startBeside();
  }

  /** Begins with the open data of a site of which so many pages are rendered: that is as much work for one core. */
  startData(pages: number): void {
    if (!this.#early && pages > PAGES_A_WORKER) this.#startBeside();
  }

  /** The open data, which a process beside this one makes meanwhile, if there is a core for it. */
  async data({ site, code, base }: Prepared): Promise<Map<string, KeyedFile>> {
    if (!this.#early) {
      const made = join(this.#staging(0), 'data');
      return dataFiles(site, makeData(site, { ...this.#settings, code, base: base.files, made }), base.files);
    }
    const data = await this.#early.data();
    if (this.#isLarge) await this.#early.stop(); // others render
    return dataFiles(site, data, base.files);
  }

  /** Begins at once where a process is there; else when the caller waits. */
  begin(prepared: Prepared, wanted: readonly PlannedPage[]): Rendering {
    const workers = Math.min(this.#workers, Math.ceil(wanted.length / PAGES_A_WORKER));
    this.#isLarge = workers > 1;
    if (this.#isLarge) return (count) => this.#inWorkers(wanted, workers, count);
    if (wanted.length === 0) return () => Promise.resolve([]);
    const pages = pagesAt(prepared.plan, new Set(wanted.map(({ path }) => path)));
    if (!this.#early) return (count) => this.#here(prepared.site, pages, count);
    const ordered = pages.map(({ kind, path, props }) => ({ kind, path, props: props() }));
    const folder = this.#early.render({ pages: ordered }, () => undefined);
    folder.catch(() => undefined); // told when it is waited for
    return async () => [await folder];
  }

  /** Ends what still runs, and clears away what was rendered. */
  async end(): Promise<void> {
    await this.#early?.stop();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  async #here(site: Site, pages: readonly Page[], count: Count): Promise<string[]> {
    const outDir = join(this.#staging(pages.length), '0');
    // Astro takes a second to load, which a build with nothing to render, or with workers, does not need.
    const { renderPages } = await import('./render.ts');
    await renderPages(this.#settings, site, pages, outDir, count);
    return [outDir];
  }

  /** One shard for each process, into folders of their own. */
  async #inWorkers(wanted: readonly PlannedPage[], workers: number, count: Count): Promise<string[]> {
    const folder = this.#staging(wanted.length);
    const done = new Array<number>(workers).fill(0);
    return Promise.all(
      done.map((_none, index) => {
        const paths = shardOf(wanted, index + 1, workers).map(({ path }) => path);
        return new RenderProcess(this.#settings, join(folder, String(index))).render(
          { paths },
          (rendered) => {
            done[index] = rendered;
            count(
              done.reduce((sum, part) => sum + part, 0),
              wanted.length,
            );
          },
        );
      }),
    );
  }

  #startBeside(): void {
    if (this.#workers < 2) return;
    const folder = this.#staging(PAGES_A_WORKER);
    const { outDir } = this.#settings;
    const made = join(folder, 'data');
    this.#early = new RenderProcess(this.#settings, join(folder, '0'), { outDir, made, ...this.#rely });
  }

  #staging(pages: number): string {
    const { root, cacheDir } = this.#settings;
    const folder = stagingFolder(root, cacheDir, pages);
    this.#folders.push(folder);
    return folder;
  }
}
