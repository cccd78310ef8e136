import type { BuildMode } from '../build-mode.ts';
import { Child } from '../child.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { Program } from '../program.ts';
import type { BuildSettings } from '../settings.ts';

/** The parameters of a data process. */
export interface DataOrder {
  settings: BuildSettings;
  program: Program;
  mode: BuildMode;
  /** Folder for the generated files. */
  made: string;
}

/** A process that loads the content and generates the open data. */
export class DataProcess {
  readonly #child: Child;
  #data: readonly GeneratedPart[] | undefined;

  constructor(order: DataOrder) {
    this.#child = new Child(new URL('data-worker.ts', import.meta.url), order, (data) => {
      this.#data = data as readonly GeneratedPart[];
    });
  }

  /** Resolves when the process has exited. */
  async data(): Promise<readonly GeneratedPart[]> {
    await this.#child.ended;
    if (!this.#data) throw new Error('The process that makes the open data ended without a result');
    return this.#data;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}
