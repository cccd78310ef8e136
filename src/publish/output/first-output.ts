import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { markOutput, UNFINISHED } from './journal.ts';
import { makeUnfinished, moveUnfinished, removeUnfinished } from './unfinished-output.ts';

/** The first site in an output folder, which nobody is served before it is whole, whenever the build ends. */
export interface FirstOutput {
  /** Where the files are put. */
  readonly folder: string;
  /** Has the site take its place, as the build of this id. */
  finish: (id: string) => void;
  /** Clears away what was made where it cannot be finished. */
  discard: () => void;
}

/**
 * A new output folder is made beside its place and renamed. One that exists is filled: it may be a volume, and replacing it
 * would lose its mode, owner and ACL, and leave whoever mounts or holds it with the old one.
 */
export const firstOutput = (outDir: string): FirstOutput =>
  existsSync(outDir) ? filled(realpathSync(outDir)) : renamed(outDir);

function renamed(outDir: string): FirstOutput {
  const folder = `${outDir}.nachlese-new`;
  const discard = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  discard(); // of a build that was killed
  mkdirSync(folder);
  markOutput(folder, UNFINISHED);
  const finish = (id: string): void => {
    markOutput(folder, id);
    renameSync(folder, outDir);
  };
  return { folder, finish, discard };
}

function filled(outDir: string): FirstOutput {
  markOutput(outDir, UNFINISHED);
  const folder = makeUnfinished(outDir);
  const finish = (id: string): void => {
    moveUnfinished(outDir);
    markOutput(outDir, id);
  };
  const discard = (): void => {
    removeUnfinished(outDir);
  };
  return { folder, finish, discard };
}
