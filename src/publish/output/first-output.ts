import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { markOutput, UNFINISHED } from './journal.ts';
import { makeUnfinished, moveUnfinished, removeUnfinished } from './unfinished-output.ts';

/** The first site in an output folder: nobody is served from it before it is whole, however the build ends. */
export interface FirstOutput {
  /** The folder that takes the files. */
  readonly folder: string;
  /** Moves the site into its place, as the build of this id. */
  finish: (id: string) => void;
  /** Removes what was made, if it cannot be finished. */
  discard: () => void;
}

/**
 * A new output folder is built under another name and renamed. An existing one is filled: it may be a volume, and replacing it
 * would lose its mode, owner and ACL, and leave processes that mount or hold it with the old one.
 */
export const firstOutput = (outDir: string): FirstOutput =>
  existsSync(outDir) ? filled(realpathSync(outDir)) : renamed(outDir);

function renamed(outDir: string): FirstOutput {
  const folder = `${outDir}.nachlese-new`;
  const discard = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  discard(); // what a killed build left
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
