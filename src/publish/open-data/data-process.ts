import { Child } from '../child.ts';
import type { MadePart } from '../output/made-part.ts';
import type { PrepareOptions } from '../build/plan-build.ts';
import type { BuildSettings } from '../settings.ts';

/** What a data process is to rely on, and its folder for files. */
export interface DataOrder extends PrepareOptions {
  made: string;
}

/** A process that loads the content and makes the open data. */
export class DataProcess {
  readonly #child: Child;
  #data: readonly MadePart[] | undefined;

  constructor(settings: BuildSettings, order: DataOrder) {
    this.#child = new Child(
      new URL('data-worker.ts', import.meta.url),
      [JSON.stringify(order)],
      settings,
      (data) => {
        this.#data = data as readonly MadePart[];
      },
    );
  }

  /** Resolves when the process has ended. */
  async data(): Promise<readonly MadePart[]> {
    await this.#child.ended;
    if (!this.#data) throw new Error('The process that makes the open data has told nothing');
    return this.#data;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}
