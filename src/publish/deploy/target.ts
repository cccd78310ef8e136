import type { LockStore } from './lock.ts';
import type { Output } from './output.ts';
import type { DeployState, Journal, Standing, TargetFiles } from './state.ts';

/** A place where the site is put. Every method throws a DeployError that names the way out. */
export interface Target {
  /** As people call it. */
  readonly name: string;
  readonly lock: LockStore;
  /** Reads how the target stands, and changes nothing. `adopt`: rely on no state where none can be read. */
  read(adopt: boolean, wanted: TargetFiles): Promise<Standing>;
  /** Of these files, those that are there with this content. */
  present(files: TargetFiles): Promise<Set<string>>;
  /** Writes down what is going to change, before anything does. */
  begin(standing: Standing, journal: Journal): Promise<void>;
  /** Puts files, in any order. */
  put(paths: readonly string[], output: Output): Promise<void>;
  /** Deletes files; one that is not there is no error. */
  remove(paths: readonly string[]): Promise<void>;
  /** Makes the state known, and with it the deploy final. */
  finish(standing: Standing, after: DeployState): Promise<void>;
}
