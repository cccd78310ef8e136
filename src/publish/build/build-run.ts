import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { commandTexts } from '../../i18n/author-languages.ts';
import { siteLanguage } from '../../loader/site-language.ts';
import { closePagefind } from '../../search/pagefind.ts';
import type { BuildMode } from '../build-mode.ts';
import { manifestPath } from '../output/manifest.ts';
import type { Program } from '../program.ts';
import { programHash } from '../program-hash.ts';
import type { BuildSettings } from '../settings.ts';
import type { BuildOptions } from './build-options.ts';
import { OpenDataWork } from './open-data-work.ts';
import { phases, type Phases } from './phases.ts';
import { FEW_PAGES, PageRenderer } from '../astro/page-renderer.ts';
import { StagingFolders } from '../astro/staging-folders.ts';

/** The processes, folders and timings of one build, from locking to cleanup. */
export class BuildRun {
  readonly settings: BuildSettings;
  readonly mode: BuildMode;
  readonly phases: Phases;
  readonly staging: StagingFolders;
  readonly renderer: PageRenderer;
  readonly openData: OpenDataWork;
  /** The maximum number of render processes. */
  readonly workers: number;
  readonly #ending = new AbortController();
  readonly #concurrent: Promise<unknown>[] = [];
  #program: Program | undefined;

  constructor(settings: BuildSettings, options: BuildOptions) {
    const { full = false, delta = false, precompress = false, imagesLater = false, shard } = options;
    this.settings = { ...settings, imagesLater };
    this.mode = { full, delta: delta || shard !== undefined, precompress };
    this.phases = phases(commandTexts(siteLanguage(settings.contentDir)));
    this.staging = new StagingFolders(settings);
    this.workers = options.workers ?? availableParallelism();
    this.renderer = new PageRenderer(settings, this.staging);
    this.openData = new OpenDataWork(settings, this.staging);
  }

  /** The program's hashes; its sources are read once per build. */
  get program(): Program {
    return (this.#program ??= {
      hash: programHash(this.settings.root),
      precompress: this.mode.precompress,
    });
  }

  /** Aborted when the build ends. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** Starts a render process now if an earlier build left a manifest: only a few pages are likely to be rendered then. */
  prestart(): void {
    const isLikely = !this.mode.full && existsSync(manifestPath(this.settings.cacheDir));
    if (isLikely && this.workers > 1) this.renderer.prestart();
  }

  /** Starts a process for the open data if many pages are rendered: many of its files are new then, too. */
  startOpenData(pages: number): void {
    if (this.workers > 1 && pages > FEW_PAGES) this.openData.startProcess(this.program, this.mode);
  }

  /** Lets work run concurrently with rendering: its rejection surfaces where it is awaited, and `end` waits for it. */
  concurrently<T>(work: Promise<T>): Promise<T> {
    this.#concurrent.push(work.catch(() => undefined));
    return work;
  }

  /** Stops running processes and removes temporary folders. */
  async end(): Promise<void> {
    this.#ending.abort();
    await Promise.all([this.renderer.end(), this.openData.end(), closePagefind()]);
    await Promise.all(this.#concurrent);
    this.staging.remove();
    this.phases.stop();
  }
}
