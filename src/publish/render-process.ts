import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settingsVariables, type BuildSettings } from './settings.ts';

const SCRIPT = fileURLToPath(new URL('worker.ts', import.meta.url));

/** What a render process is told, once: the paths of the pages that it renders. */
export interface RenderOrder {
  paths: readonly string[];
}

/** What it tells now and then: pages rendered so far. */
export interface RenderNews {
  done: number;
}

/**
 * A process that renders pages into a folder of its own. It loads the content and bundles the routes as soon as it is there,
 * so it may be started before the plan is made.
 */
export class RenderProcess {
  readonly outDir: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #onDone: (done: number) => void = () => undefined;

  constructor(settings: BuildSettings, outDir: string) {
    this.outDir = outDir;
    mkdirSync(outDir, { recursive: true });
    this.#child = fork(SCRIPT, [outDir], {
      env: { ...process.env, ...settingsVariables({ ...settings, outDir }) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Pages die young: a larger nursery spares a tenth of the time.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
    });
    process.once('exit', this.#kill);
    this.#ended = this.#end();
    this.#ended.catch(() => undefined); // told to whoever waits for the pages
  }

  /** Renders the pages at these paths; resolves with the folder that they are in. */
  async render(paths: readonly string[], onDone: (done: number) => void): Promise<string> {
    this.#onDone = onDone;
    if (this.#child.connected) this.#child.send({ paths } satisfies RenderOrder);
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
      this.#child.on('message', (news) => {
        this.#onDone((news as RenderNews).done);
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
