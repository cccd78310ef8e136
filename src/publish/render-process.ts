import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '../views/page.ts';
import type { MadeData } from './data-files.ts';
import type { PrepareOptions } from './prepare.ts';
import { settingsVariables, type BuildSettings } from './settings.ts';

const SCRIPT = fileURLToPath(new URL('worker.ts', import.meta.url));

/** What a render process is told, once: many pages by their paths, or a few with their props, which it then need not find. */
export type RenderOrder = { paths: readonly string[] } | { pages: readonly RenderedPage[] };

export interface RenderedPage extends Pick<Page, 'kind' | 'path'> {
  props: unknown;
}

/** What it tells: pages rendered so far, now and then, and the open data, once it is made. */
export type RenderNews = { done: number } | { data: MadeData };

/** Work beside the pages: the open data, as far as the output folder of the build does not hold it. */
export interface EarlyWork extends PrepareOptions {
  outDir: string;
  /** Folder for the data. */
  made: string;
}

/**
 * A process that renders pages into a folder of its own. It loads the content and bundles the routes as soon as it is there,
 * so it may be started before the plan is made; then it makes the open data, too.
 */
export class RenderProcess {
  readonly outDir: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #data: Promise<MadeData>;
  #onDone: (done: number) => void = () => undefined;
  #onData: (data: MadeData) => void = () => undefined;

  constructor(settings: BuildSettings, outDir: string, early?: EarlyWork) {
    this.outDir = outDir;
    mkdirSync(outDir, { recursive: true });
    this.#child = fork(SCRIPT, early ? [outDir, JSON.stringify(early)] : [outDir], {
      env: { ...process.env, ...settingsVariables({ ...settings, outDir }) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Pages die young: a larger nursery spares a tenth of the time.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
    });
    process.once('exit', this.#kill);
    this.#ended = this.#end();
    this.#data = new Promise((resolve, reject) => {
      this.#onData = resolve;
      this.#ended.catch(reject);
    });
    for (const promise of [this.#ended, this.#data]) promise.catch(() => undefined); // told to whoever waits
  }

  /** The open data that a process makes which was started early. */
  data(): Promise<MadeData> {
    return this.#data;
  }

  /** Renders pages; resolves with the folder that they are in. */
  async render(order: RenderOrder, onDone: (done: number) => void): Promise<string> {
    this.#onDone = onDone;
    if (this.#child.connected) this.#child.send(order);
    await this.#ended;
    return this.outDir;
  }

  /** Ends the process where it is not needed after all. */
  async stop(): Promise<void> {
    this.#kill();
    await this.#ended.catch(() => undefined);
  }

  readonly #kill = (): void => void this.#child.kill();

  #end(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#child.on('message', (message) => {
        const news = message as RenderNews;
        if ('data' in news) this.#onData(news.data);
        else this.#onDone(news.done);
      });
      this.#child.on('error', reject);
      this.#child.on('exit', (code, signal) => {
        process.removeListener('exit', this.#kill);
        if (code === 0) resolve();
        else reject(new Error(`A render process ended with ${signal ?? code}; what it said stands above.`));
      });
    });
  }
}
