import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { markOutput, UNFINISHED } from './journal.ts';
import { makeUnfinished, moveUnfinished, removeUnfinished } from './unfinished-output.ts';

/** The first site in an output folder: however the build ends, it is not visible before it is complete. */
export interface FirstOutput {
  /** The folder to write the files to. */
  readonly folder: string;
  /** Moves the site to its final place and marks it with the build's id. */
  finish: (id: string) => void;
  /** Removes the files if the build fails. */
  discard: () => void;
}

/**
 * A new output folder is built under a temporary name and renamed. An existing one is filled instead: it may be a volume, and
 * replacing it would lose its mode, owner and ACL, and leave processes that mount it or hold it open with the old one.
 */
export const firstOutput = (outDir: string): FirstOutput =>
  existsSync(outDir) ? filled(realpathSync(outDir)) : renamed(outDir);

function renamed(outDir: string): FirstOutput {
  const folder = `${outDir}.nachlese-new`;
  const discard = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  discard(); // leftovers of a killed build
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
