import type { OutputFiles } from '../output/manifest-part.ts';
import { blockedBy } from '../output/overlay.ts';
import { STAGES, stageOf, type Stage } from '../output/order.ts';
import { isPublic } from '../hosting/policy.ts';
import type { DeployState, Journal, Standing, TargetFile, TargetFiles } from './state.ts';

/** A file that the target lacks. */
export interface Put extends TargetFile {
  path: string;
  stage: Stage;
  /** It may be there already, from an interrupted deploy. */
  doubtful: boolean;
}

/** The difference between a target and a build. Paths are in order. */
export interface DeployPlan {
  /** In the order in which they go up: by stage, what is new before what changed, as only the latter is linked already. */
  put: readonly Put[];
  /** Files that leave the site now; they stay at the target for one release. */
  retire: readonly string[];
  /** Files that are deleted now, … */
  remove: readonly string[];
  /** … and those that must go before anything goes up: files where there is to be a folder, or the other way round. */
  clear: readonly string[];
  added: readonly string[];
  changed: readonly string[];
  /** What the target holds afterwards. */
  after: DeployState;
}

export interface PlanOptions {
  /** Delete at once what leaves the site, for content that must not stay online. */
  removeNow: boolean;
}

/** Compares what a target holds with what a build put out. */
export function planDeploy(standing: Standing, output: OutputFiles, { removeNow }: PlanOptions): DeployPlan {
  const { state, doubtful } = standing;
  const files = publicFiles(output);
  const leaving = leavingFiles(standing, files);
  const old = Object.keys(state.retired).filter((path) => !(path in files));
  const isDoubtful = (path: string): boolean => path in doubtful;
  const isKnown = (path: string): boolean => path in state.files;
  const put = Object.entries(files)
    .filter(([path, { hash }]) => isDoubtful(path) || atTarget(state, path)?.hash !== hash)
    .map(([path, file]): Put => ({ path, ...file, stage: stageOf(path), doubtful: isDoubtful(path) }))
    .sort(inOrder(isKnown));
  const isChanged = ([path, { hash }]: [string, TargetFile]): boolean =>
    isKnown(path) ? state.files[path]?.hash !== hash : isDoubtful(path);
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
    added: Object.keys(files).filter((path) => !isKnown(path)),
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

/** There is nothing to do. */
export const isEmpty = ({ put, retire, remove, clear }: DeployPlan): boolean =>
  put.length + retire.length + remove.length + clear.length === 0;

/** All that a deploy may change, together with what an interrupted one before it may have changed. */
export function journalOf(plan: DeployPlan, { id, doubtful }: Standing): Journal {
  const put = plan.put.map(({ path, hash, size }) => [path, { hash, size }] as const);
  const removed = [...plan.remove, ...plan.clear].map((path) => [path, null] as const);
  // A deletion does not hide that a file may be there of which the state knows nothing.
  return { base: id, touched: { ...Object.fromEntries(removed), ...doubtful, ...Object.fromEntries(put) } };
}

const atTarget = ({ files, retired }: DeployState, path: string): TargetFile | undefined =>
  files[path] ?? retired[path];

function publicFiles(output: OutputFiles): TargetFiles {
  const paths = Object.entries(output).filter(([path]) => isPublic(path));
  return Object.fromEntries(
    paths.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { hash, size }]) => [path, { hash, size }]),
  );
}

/** What the content of a file is that an interrupted deploy may have put or not: nobody's. */
const UNKNOWN = '';

/** What the site held and what an interrupted deploy put, and this build does not have. */
function leavingFiles({ state, doubtful }: Standing, files: TargetFiles): TargetFiles {
  const put = Object.entries(doubtful).filter(
    (entry): entry is [string, TargetFile] => entry[1] !== null && !(entry[0] in state.retired),
  );
  const all = [...Object.entries(state.files), ...put].filter(([path]) => !(path in files));
  return Object.fromEntries(
    all.map(([path, file]) => [path, path in doubtful ? { ...file, hash: UNKNOWN } : file]),
  );
}

function inOrder(isKnown: (path: string) => boolean): (a: Put, b: Put) => number {
  const rank = ({ path, stage }: Put): number => STAGES.indexOf(stage) * 2 + (isKnown(path) ? 1 : 0);
  return (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1);
}
