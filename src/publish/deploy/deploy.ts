import type { BuildSettings } from '../settings.ts';
import { checkIndexNow, sendIndexNow, type IndexNow } from './index-now.ts';
import { DeployLock } from './lock.ts';
import { STAGES, type Stage } from '../output/order.ts';
import { Output } from './output.ts';
import { isEmpty, journalOf, planDeploy, type DeployPlan } from './plan.ts';
import { pageList, purgeList, writePurgeFile } from './purge.ts';
import type { Standing, TargetFiles } from './state.ts';
import type { Target } from './target.ts';

export interface DeployOptions {
  /** Plan, and change nothing. */
  dryRun: boolean;
  takeOver: boolean;
  /** Go on where the target's state is missing or damaged. */
  adopt: boolean;
  removeNow: boolean;
  /** Origin of the site, without a slash at the end. */
  origin: string;
  /** Where the addresses to purge are written, one a line. */
  purgeFile?: string;
  indexNow?: IndexNow;
  /** Called before a stage with the number of its files. */
  onStage?: (stage: Stage | 'deletions', files: number) => void;
}

export interface DeployReport {
  plan: DeployPlan;
  /** Files sent now, and their bytes: less than the plan where an interrupted deploy is resumed. */
  sent: number;
  bytes: number;
  purge: readonly string[];
}

/**
 * Puts the difference between a target and the last build: assets, articles, lists, deletions, the target's state. Stopped at
 * any moment, the next deploy goes on; two at once are noticed.
 */
export async function deploy(
  settings: BuildSettings,
  target: Target,
  options: DeployOptions,
): Promise<DeployReport> {
  const output = Output.open(settings);
  if (options.indexNow) checkIndexNow(options.indexNow, output.files);
  if (options.dryRun) {
    const { report } = await prepare(target, output, options);
    return report;
  }
  const lock = await DeployLock.take(target.lock, { now: settings.now, takeOver: options.takeOver });
  let report: DeployReport;
  try {
    report = await carryOut(target, output, lock, options);
  } finally {
    await lock.release();
  }
  if (options.indexNow) {
    await sendIndexNow(options.indexNow, options.origin, pageList(options.origin, report.plan));
  }
  return report;
}

interface Prepared {
  standing: Standing;
  report: DeployReport;
  /** Paths to be sent, in order, a stage each. */
  stages: ReadonlyMap<Stage, string[]>;
}

async function prepare(target: Target, output: Output, options: DeployOptions): Promise<Prepared> {
  const wanted: TargetFiles = output.files;
  const standing = await target.read(options.adopt, wanted);
  const plan = planDeploy(standing, output.files, options);
  const doubtful = plan.put.filter((put) => put.doubtful).map((put) => [put.path, put] as const);
  const present = await target.present(Object.fromEntries(doubtful));
  const wantedNow = plan.put.filter(({ path }) => !present.has(path));
  output.require(wantedNow.map(({ path }) => path));
  const pathsOf = (stage: Stage): string[] =>
    wantedNow.filter((put) => put.stage === stage).map(({ path }) => path);
  const bytes = wantedNow.reduce((sum, { size }) => sum + size, 0);
  const report = { plan, sent: wantedNow.length, bytes, purge: purgeList(options.origin, plan) };
  return { standing, report, stages: new Map(STAGES.map((stage) => [stage, pathsOf(stage)])) };
}

async function carryOut(
  target: Target,
  output: Output,
  lock: DeployLock,
  options: DeployOptions,
): Promise<DeployReport> {
  const { standing, report, stages } = await prepare(target, output, options);
  const { plan, purge } = report;
  if (!isEmpty(plan) || Object.keys(standing.doubtful).length > 0) {
    await target.begin(standing, journalOf(plan, standing));
    if (plan.clear.length > 0) await target.remove(plan.clear);
    for (const [stage, paths] of stages) {
      await lock.check();
      if (paths.length === 0) continue;
      options.onStage?.(stage, paths.length);
      await target.put(paths, output);
    }
    if (plan.remove.length > 0) {
      options.onStage?.('deletions', plan.remove.length);
      await target.remove(plan.remove);
    }
  }
  // Before the state is final: afterwards, a deploy that was stopped here would no longer know these addresses.
  if (options.purgeFile !== undefined) writePurgeFile(options.purgeFile, purge);
  await lock.check();
  if (!isEmpty(plan) || Object.keys(standing.doubtful).length > 0) await target.finish(standing, plan.after);
  return report;
}
