import type { Output } from './output.ts';
import type { TargetFiles } from './state.ts';

/** A machine's file system, as far as release folders need it. Paths are relative to the target's folder. */
export interface Host {
  /** As people call it. */
  readonly name: string;
  /** Undefined where there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Writes so that a reader sees the old text or the new one, whole; makes the folder. */
  write(path: string, text: string): Promise<void>;
  /** Writes a file that must not be there yet; false where it is. Makes the folder. */
  create(path: string, text: string): Promise<boolean>;
  /** Removes a file or a folder with all that it holds; one that is not there is no error. */
  discard(path: string): Promise<void>;
  /** What a symbolic link points to; undefined where there is nothing, false where it is no link. */
  readLink(path: string): Promise<string | undefined | false>;
  /** Makes a symbolic link, or turns one, at one blow. */
  pointTo(path: string, to: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Names in a folder, in order; none where it is not there. */
  list(folder: string): Promise<string[]>;
  /** Renames; the folder of `to` is made. */
  move(from: string, to: string): Promise<void>;
  /** Makes the folder `to`, which appears whole, with hard links to all files of `from`, or empty. */
  link(from: string | undefined, to: string): Promise<void>;
  /** Of these files, those that lie in the folder with this content. */
  present(folder: string, files: TargetFiles): Promise<Set<string>>;
  /** Puts files into a folder as new files: what was hard-linked stays as it is under its other names. */
  put(folder: string, paths: readonly string[], output: Output): Promise<void>;
  /** Removes files from a folder, and what is an empty folder without them. */
  remove(folder: string, paths: readonly string[]): Promise<void>;
}
