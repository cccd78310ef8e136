import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isMark, markOutput } from './journal.ts';

const SUFFIX = '.nachlese-new';
const FRONT = 'index.html';

/** What a killed build may have left within an output folder that cannot be renamed. */
export const unfinishedFolder = (outDir: string): string => join(outDir, SUFFIX);

/**
 * The first site in an output folder is made beside it and takes its place at one blow, so that nobody is served a part of it,
 * whenever the build ends.
 */
export class FirstOutput {
  /** Where the files are put. */
  readonly folder: string;
  readonly #outDir: string;
  readonly #isBeside: boolean;

  constructor(outDir: string) {
    this.#outDir = existsSync(outDir) ? realpathSync(outDir) : outDir;
    const beside = this.#outDir + SUFFIX;
    this.#isBeside = canMake(beside, this.#outDir);
    if (this.#isBeside) {
      this.folder = beside;
    } else {
      // A volume that is mounted there, or a parent folder of somebody else.
      markOutput(this.#outDir, 'incomplete');
      this.folder = unfinishedFolder(this.#outDir);
      rmSync(this.folder, { recursive: true, force: true });
      mkdirSync(this.folder);
    }
    markOutput(this.folder, 'incomplete');
  }

  /** Has the site take its place, as the build of this id. */
  finish(id: string): void {
    if (this.#isBeside) {
      markOutput(this.folder, id);
      moveFolder(this.folder, this.#outDir);
      return;
    }
    // Entry by entry, which takes a moment. The front page, which leads to the others, is the last.
    const names = readdirSync(this.folder).filter((name) => !isMark(name) && name !== FRONT);
    for (const name of [...names, FRONT].filter((each) => existsSync(join(this.folder, each))))
      renameSync(join(this.folder, name), join(this.#outDir, name));
    this.discard();
    markOutput(this.#outDir, id);
  }

  /** Clears away what was made where it cannot be finished. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Makes a folder that can be renamed to another one: within the same file system, by who may write there. */
function canMake(folder: string, target: string): boolean {
  try {
    const parent = statSync(dirname(target)).dev;
    if (existsSync(target) && statSync(target).dev !== parent) return false;
    rmSync(folder, { recursive: true, force: true }); // of a build that was killed
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Windows does not replace an empty folder.
    if (!existsSync(to)) throw error;
    rmdirSync(to);
    renameSync(from, to);
  }
}
