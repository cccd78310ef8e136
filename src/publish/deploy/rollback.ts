import { DeployLock } from './lock.ts';
import { planDeploy } from './plan.ts';
import { purgeList, writePurgeFile } from './purge.ts';
import type { ReleaseTarget } from './release-target.ts';
import type { DeployOptions } from './deploy.ts';

type RollbackOptions = Pick<DeployOptions, 'dryRun' | 'takeOver' | 'siteUrl' | 'purgeFile'> & {
  /** Milliseconds since the epoch. */
  now: number;
};

/** Serves the release before the current one. Returns its id and the addresses that a CDN must purge. */
export async function rollback(
  target: ReleaseTarget,
  { now, takeOver, dryRun, siteUrl, purgeFile }: RollbackOptions,
): Promise<{ id: string; purge: readonly string[] }> {
  if (dryRun) {
    const { id, purge } = await plan(target, siteUrl);
    return { id, purge };
  }
  const lock = await DeployLock.take(target.lock, { now, takeOver });
  try {
    const { id, purge } = await plan(target, siteUrl);
    if (purgeFile !== undefined) writePurgeFile(purgeFile, purge);
    await target.serve(id);
    return { id, purge };
  } finally {
    await lock.release();
  }
}

async function plan(target: ReleaseTarget, siteUrl: string): Promise<{ id: string; purge: string[] }> {
  const { from, to, id } = await target.previous();
  const status = { id: '', state: from, unverified: {} };
  const difference = planDeploy(status, to.files, { removeNow: true });
  return { id, purge: purgeList(siteUrl, difference) };
}
