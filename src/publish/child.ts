import { type ChildProcess, fork } from 'node:child_process';
import type { Serializable } from 'node:child_process';
import { CommandError } from '../i18n/command-error.ts';
import { settingsVariables, type BuildSettings } from './settings.ts';

/** A process beside this one, which works on the same site and ends with this one. */
export class Child {
  /** Resolves when the process has ended well, and rejects where it has not. */
  readonly ended: Promise<void>;
  readonly #process: ChildProcess;

  /** `script` is a module of the program, `onNews` hears what it tells. */
  constructor(
    script: URL,
    parameters: readonly string[],
    settings: BuildSettings,
    onNews: (news: unknown) => void,
  ) {
    this.#process = fork(script, parameters, {
      env: { ...process.env, ...settingsVariables(settings) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Pages die young: a larger nursery spares a tenth of the time.
      execArgv: [...process.execArgv, '--min-semi-space-size=64', '--max-semi-space-size=64'],
    });
    process.once('exit', this.#kill);
    this.#process.on('message', onNews);
    this.ended = this.#end();
    this.ended.catch(() => undefined); // told to whoever waits
  }

  send(message: Serializable): void {
    if (this.#process.connected) this.#process.send(message);
  }

  /** Ends the process where it is not needed after all. */
  async stop(): Promise<void> {
    this.#kill();
    await this.ended.catch(() => undefined);
  }

  readonly #kill = (): void => void this.#process.kill();

  #end(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#process.on('error', reject);
      this.#process.on('exit', (code, signal) => {
        process.removeListener('exit', this.#kill);
        if (code === 0) resolve();
        else reject(new CommandError('processEnded', { how: String(signal ?? code) }));
      });
    });
  }
}
