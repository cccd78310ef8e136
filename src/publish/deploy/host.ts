import type { Output } from './output.ts';
import type { TargetFiles } from './state.ts';

/** Paths in which a folder differs from another. */
export interface FolderDifference {
  /** Files that the folder lacks, or that have another content there. */
  links: readonly string[];
  /** Files that only the folder has. */
  removed: readonly string[];
}

/** The operations on a machine's file system that release folders need. Paths are relative to the target's folder. */
export interface Host {
  /** For messages. */
  readonly name: string;
  /** Undefined if there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Writes atomically: a reader sees the whole old text or the whole new one. Creates the folder. */
  write(path: string, text: string): Promise<void>;
  /** Creates a file; false if it exists already. Creates the folder. */
  create(path: string, text: string): Promise<boolean>;
  /** Removes a file, or a folder with its content. A missing one is no error. */
  discard(path: string): Promise<void>;
  /** The target of a symbolic link; undefined if nothing is there, false if it is not a link. */
  readLink(path: string): Promise<string | undefined | false>;
  /** Creates or redirects a symbolic link atomically. */
  pointTo(path: string, to: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Names in a folder, sorted; none if the folder is missing. */
  list(folder: string): Promise<string[]>;
  /** Renames; creates the folder of `to`. */
  move(from: string, to: string): Promise<void>;
  /** Creates the folder `to` atomically, with hard links to all files of `from`, or empty. */
  link(from: string | undefined, to: string): Promise<void>;
  /** Turns the folder `to` into a copy of `from`: replaces files by hard links to those of `from`, after it has removed others. */
  relink(from: string, to: string, difference: FolderDifference): Promise<void>;
  /** Those of the files that the folder holds with the same content. */
  present(folder: string, files: TargetFiles): Promise<Set<string>>;
  /** Writes files into a folder as new files, so that other hard links keep the old content. */
  put(folder: string, paths: readonly string[], output: Output): Promise<void>;
  /** Removes files from a folder, and folders that become empty. */
  remove(folder: string, paths: readonly string[]): Promise<void>;
}
