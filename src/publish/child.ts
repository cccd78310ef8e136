import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { CommandError } from '../i18n/command-error.ts';
import { isFailureNews, WorkerFailure } from './worker-failure.ts';

/** A process of the program that works on the same site and ends with this one. */
export class Child {
  /** Resolves when the process has ended well, and rejects otherwise: with a WorkerFailure if the process said what stopped it. */
  readonly ended: Promise<void>;
  readonly #process: ChildProcess;
  #failure: string | undefined;

  /** `script` is a module of the program, which gets `parameter` from `childParameter`; `onMessage` receives its messages. */
  constructor(script: URL, parameter: unknown, onMessage: (message: unknown) => void) {
    this.#process = fork(script, [JSON.stringify(parameter)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    process.once('exit', this.#kill);
    this.#process.on('message', (message: unknown) => {
      if (isFailureNews(message)) this.#failure = message.failure;
      else onMessage(message);
    });
    this.ended = this.#end();
    this.ended.catch(() => undefined); // the rejection surfaces where it is awaited
  }

  send(message: Serializable): void {
    if (this.#process.connected) this.#process.send(message);
  }

  /** Ends the process if it is no longer needed. */
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
        else if (this.#failure !== undefined) reject(new WorkerFailure(this.#failure));
        else reject(new CommandError('processEnded', { how: String(signal ?? code) }));
      });
    });
  }
}

/** The parameter of this process, in the script of a `Child`. */
export const childParameter = (): unknown => JSON.parse(process.argv[2] as string);
