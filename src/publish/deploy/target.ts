import type { LockStore } from './lock.ts';
import type { Output } from './output.ts';
import type { DeployState, Journal, TargetStatus, TargetFiles } from './state.ts';

/** A place to deploy to. Every method throws a DeployError that names the remedy. */
export interface Target {
  /** For messages. */
  readonly name: string;
  readonly lock: LockStore;
  /** Reads the status without changing anything. `adopt`: continue without a state if none can be read. `files` is the new site. */
  read(adopt: boolean, files: TargetFiles): Promise<TargetStatus>;
  /** Those of the files that the target holds with the same content. */
  present(files: TargetFiles): Promise<Set<string>>;
  /** Writes the journal before anything changes. */
  begin(status: TargetStatus, journal: Journal): Promise<void>;
  /** Uploads files, in any order. */
  put(paths: readonly string[], output: Output): Promise<void>;
  /** Deletes files; a missing one is no error. */
  remove(paths: readonly string[]): Promise<void>;
  /** Writes the state, which makes the deploy final. */
  finish(status: TargetStatus, after: DeployState): Promise<void>;
}
