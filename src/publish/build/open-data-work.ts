import { makeData } from '../open-data/data-files.ts';
import { DataProcess } from '../open-data/data-process.ts';
import type { BuildMode } from '../build-mode.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { Program } from '../program.ts';
import type { BuildSettings } from '../settings.ts';
import type { BuildPlan } from './plan-build.ts';
import type { StagingFolders } from '../astro/staging-folders.ts';

/** Generates the open data of one build, in this process or in a separate one. */
export class OpenDataWork {
  readonly #settings: BuildSettings;
  readonly #staging: StagingFolders;
  #process: DataProcess | undefined;

  constructor(settings: BuildSettings, staging: StagingFolders) {
    this.#settings = settings;
    this.#staging = staging;
  }

  /** Starts a process that generates the open data concurrently with rendering. */
  startProcess(program: Program, mode: BuildMode): void {
    const made = this.#staging.create('data');
    this.#process = new DataProcess({ settings: this.#settings, program, mode, made });
  }

  get hasProcess(): boolean {
    return this.#process !== undefined;
  }

  /** Resolves with the parts of the open data; generates them here unless a process does. */
  parts({ site, program, base }: BuildPlan): Promise<readonly GeneratedPart[]> {
    if (this.#process) return this.#process.data();
    return makeData(site, { ...this.#settings, program, base, made: this.#staging.create('data') });
  }

  /** Stops the process if it is still running. */
  async end(): Promise<void> {
    await this.#process?.stop();
  }
}
