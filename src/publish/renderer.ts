import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../views/page.ts';
import type { Site } from '../views/site.ts';
import { dataFiles, type KeyedFile } from './data-files.ts';
import { manifestPath, type Prepared } from './prepare.ts';
import { type PlannedPage, shardOf } from './plan.ts';
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
  readonly #workers: number;
  readonly #folders: string[] = [];
  #early: RenderProcess | undefined;

  constructor(settings: BuildSettings, workers = availableParallelism()) {
    this.#settings = settings;
    this.#workers = workers;
  }

  /** Starts a process now, if one is likely to be needed and there is a core for it. */
  startEarly(delta: boolean): void {
    const { cacheDir, outDir } = this.#settings;
    if (this.#workers < 2 || !existsSync(manifestPath(cacheDir))) return;
    const folder = join(this.#staging(PAGES_A_WORKER), '0');
    this.#early = new RenderProcess(this.#settings, folder, { outDir, delta });
  }

  /** The open data, which the process that was started early makes meanwhile. */
  data({ site, code, base }: Prepared): Map<string, KeyedFile> | Promise<Map<string, KeyedFile>> {
    return this.#early?.data() ?? dataFiles(site, { ...this.#settings, code, base: base.files });
  }

  /** Begins at once where a process is there; else when the caller waits. */
  begin(prepared: Prepared, wanted: readonly PlannedPage[]): Rendering {
    const workers = Math.min(this.#workers, Math.ceil(wanted.length / PAGES_A_WORKER));
    if (workers > 1) return (count) => this.#inWorkers(wanted, workers, count);
    if (wanted.length === 0) return () => Promise.resolve([]);
    const paths = new Set(wanted.map(({ path }) => path));
    const pages = prepared.pages.filter(({ path }) => paths.has(path));
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

  #staging(pages: number): string {
    const { root, cacheDir } = this.#settings;
    const folder = stagingFolder(root, cacheDir, pages);
    this.#folders.push(folder);
    return folder;
  }
}
