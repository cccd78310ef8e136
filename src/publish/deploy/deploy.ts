import type { BuildSettings } from '../settings.ts';
import { checkIndexNow, sendIndexNow, type IndexNow } from './index-now.ts';
import { DeployLock } from './lock.ts';
import { STAGES, type Stage } from '../output/order.ts';
import { Output } from './output.ts';
import { isEmpty, journalOf, planDeploy, type DeployPlan } from './plan.ts';
import { pageList, purgeList, writePurgeFile } from './purge.ts';
import type { TargetStatus } from './state.ts';
import type { Target } from './target.ts';

export interface DeployOptions {
  /** Plan without changing anything. */
  dryRun: boolean;
  takeOver: boolean;
  /** Continue although the target's state is missing or damaged. */
  adopt: boolean;
  removeNow: boolean;
  /** The site's address with its folder, without a slash at the end. */
  siteUrl: string;
  /** File for the addresses to purge, one per line. */
  purgeFile?: string;
  indexNow?: IndexNow;
  /** Called before each stage with the number of its files. */
  onStage?: (stage: Stage | 'deletions', files: number) => void;
}

export interface DeployReport {
  plan: DeployPlan;
  /** Files sent now, and their bytes: fewer than planned if an interrupted deploy is resumed. */
  sent: number;
  bytes: number;
  purge: readonly string[];
}

/**
 * Uploads the difference between a target and the last build in this order: assets, articles, lists, deletions, the target's state.
 * A deploy that is interrupted at any moment is resumed by the next one; a second simultaneous one is refused.
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
    await sendIndexNow(options.indexNow, options.siteUrl, pageList(options.siteUrl, report.plan));
  }
  return report;
}

interface PreparedDeploy {
  status: TargetStatus;
  report: DeployReport;
  /** The paths to send in each stage, in the order of the stages. */
  stages: ReadonlyMap<Stage, string[]>;
}

async function prepare(target: Target, output: Output, options: DeployOptions): Promise<PreparedDeploy> {
  const status = await target.read(options.adopt, output.files);
  const plan = planDeploy(status, output.files, options);
  const unverified = plan.put.filter((put) => put.unverified).map((put) => [put.path, put] as const);
  const present = await target.present(Object.fromEntries(unverified));
  const toPut = plan.put.filter(({ path }) => !present.has(path));
  output.require(toPut.map(({ path }) => path));
  const pathsOf = (stage: Stage): string[] =>
    toPut.filter((put) => put.stage === stage).map(({ path }) => path);
  const bytes = toPut.reduce((sum, { size }) => sum + size, 0);
  const report = { plan, sent: toPut.length, bytes, purge: purgeList(options.siteUrl, plan) };
  return { status, report, stages: new Map(STAGES.map((stage) => [stage, pathsOf(stage)])) };
}

async function carryOut(
  target: Target,
  output: Output,
  lock: DeployLock,
  options: DeployOptions,
): Promise<DeployReport> {
  const { status, report, stages } = await prepare(target, output, options);
  const { plan, purge } = report;
  if (!isEmpty(plan) || Object.keys(status.unverified).length > 0) {
    await target.begin(status, journalOf(plan, status));
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
  // Before the state is final: if this deploy stops here, the next one can still compute these addresses.
  if (options.purgeFile !== undefined) writePurgeFile(options.purgeFile, purge);
  await lock.check();
  if (!isEmpty(plan) || Object.keys(status.unverified).length > 0) await target.finish(status, plan.after);
  return report;
}
