import type { OutputFiles } from '../output/manifest-part.ts';
import { blockedBy } from '../output/overlay.ts';
import { STAGES, stageOf, type Stage } from '../output/order.ts';
import { isPublic } from '../hosting/policy.ts';
import type { DeployState, Journal, TargetStatus, TargetFile, TargetFiles } from './state.ts';

/** A file that the target lacks. */
export interface Put extends TargetFile {
  path: string;
  stage: Stage;
  /** An interrupted deploy may have put it already. */
  unverified: boolean;
}

/** The difference between a target and a build. Paths are in order. */
export interface DeployPlan {
  /** In upload order: by stage, and new files before changed ones, as pages already link to the latter. */
  put: readonly Put[];
  /** Files that leave the site; they stay at the target for one more release. */
  retire: readonly string[];
  /** Files to delete after the upload. */
  remove: readonly string[];
  /** Files to delete before the upload: files that must become folders, or the other way round. */
  clear: readonly string[];
  added: readonly string[];
  changed: readonly string[];
  /** The target's state after the deploy. */
  after: DeployState;
}

export interface PlanOptions {
  /** Delete files that leave the site at once, for content that must not stay online. */
  removeNow: boolean;
}

/** Compares the state of a target with the output of a build. */
export function planDeploy(
  status: TargetStatus,
  output: OutputFiles,
  { removeNow }: PlanOptions,
): DeployPlan {
  const { state, unverified } = status;
  const files = publicFiles(output);
  const leaving = leavingFiles(status, files);
  const old = Object.keys(state.retired).filter((path) => !(path in files));
  const isUnverified = (path: string): boolean => path in unverified;
  const isListed = (path: string): boolean => path in state.files;
  const put = Object.entries(files)
    .filter(([path, { hash }]) => isUnverified(path) || atTarget(state, path)?.hash !== hash)
    .map(([path, file]): Put => ({ path, ...file, stage: stageOf(path), unverified: isUnverified(path) }))
    .sort(inOrder(isListed));
  const isChanged = ([path, { hash }]: [string, TargetFile]): boolean =>
    isListed(path) ? state.files[path]?.hash !== hash : isUnverified(path);
  const leavingPaths = Object.keys(leaving);
  const clear = blockedBy(
    [...old, ...leavingPaths],
    put.map(({ path }) => path),
  ).sort();
  const stays = (path: string): boolean => !clear.includes(path);
  const retired = removeNow ? [] : leavingPaths.filter(stays);
  return {
    put,
    clear,
    retire: retired.sort(),
    remove: [...old, ...(removeNow ? leavingPaths : [])].filter(stays).sort(),
    added: Object.keys(files).filter((path) => !isListed(path)),
    changed: Object.entries(files)
      .filter(isChanged)
      .map(([path]) => path),
    after: {
      version: 1,
      files,
      retired: Object.fromEntries(retired.map((path) => [path, leaving[path] as TargetFile])),
    },
  };
}

/** Whether there is nothing to do. */
export const isEmpty = ({ put, retire, remove, clear }: DeployPlan): boolean =>
  put.length + retire.length + remove.length + clear.length === 0;

/** Every file that a deploy may change, or that an interrupted one before it may have changed. */
export function journalOf(plan: DeployPlan, { id, unverified }: TargetStatus): Journal {
  const put = plan.put.map(({ path, hash, size }) => [path, { hash, size }] as const);
  const removed = [...plan.remove, ...plan.clear].map((path) => [path, null] as const);
  // An unverified file overrides its deletion: it may be there although the state does not list it.
  return { base: id, touched: { ...Object.fromEntries(removed), ...unverified, ...Object.fromEntries(put) } };
}

const atTarget = ({ files, retired }: DeployState, path: string): TargetFile | undefined =>
  files[path] ?? retired[path];

function publicFiles(output: OutputFiles): TargetFiles {
  const paths = Object.entries(output).filter(([path]) => isPublic(path));
  return Object.fromEntries(
    paths.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { hash, size }]) => [path, { hash, size }]),
  );
}

/** The hash of a file that an interrupted deploy may or may not have put: equal to none. */
const UNKNOWN = '';

/** Files of the site, or put by an interrupted deploy, that this build does not have. */
function leavingFiles({ state, unverified }: TargetStatus, files: TargetFiles): TargetFiles {
  const put = Object.entries(unverified).filter(
    (entry): entry is [string, TargetFile] => entry[1] !== null && !(entry[0] in state.retired),
  );
  const all = [...Object.entries(state.files), ...put].filter(([path]) => !(path in files));
  return Object.fromEntries(
    all.map(([path, file]) => [path, path in unverified ? { ...file, hash: UNKNOWN } : file]),
  );
}

function inOrder(isListed: (path: string) => boolean): (a: Put, b: Put) => number {
  const rank = ({ path, stage }: Put): number => STAGES.indexOf(stage) * 2 + (isListed(path) ? 1 : 0);
  return (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1);
}
