import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { Ceph, KEY } from '../../../tests/ceph.ts';

export const TARGETS = ['folder', 's3'] as const;
export type TargetKind = (typeof TARGETS)[number];

/** Where the site goes: the variables and secrets of the repository for it. */
export interface LiveTarget {
  env: Readonly<Record<string, string>>;
  /** The publications after the first until each costs the same. */
  publications: number;
  stop: () => Promise<void>;
}

/** A folder on the same file system, or a bucket of a real S3 server on loopback that holds `bytes` in memory. */
export async function startTarget(kind: TargetKind, work: string, bytes: number): Promise<LiveTarget> {
  if (kind === 'folder') {
    const folder = join(work, 'www');
    mkdirSync(folder);
    // With two releases kept, the third publication is the first that leaves an outdated one, which the fourth is made from.
    const env = { DEPLOY_TO: `folder:${folder}`, DEPLOY_OPTIONS: '--keep 2' };
    return { env, publications: 3, stop: () => Promise.resolve() };
  }
  const ceph = await Ceph.start(bytes);
  const access = { accessKeyId: KEY.id, secretAccessKey: KEY.secret, service: 's3', region: 'us-east-1' };
  const made = await new AwsClient(access).fetch(`${ceph.endpoint}/news`, { method: 'PUT' });
  if (!made.ok) throw new Error(`the S3 server made no bucket: ${made.status}`);
  return {
    env: {
      DEPLOY_TO: 's3://news/site',
      DEPLOY_OPTIONS: `--endpoint ${ceph.endpoint} --region us-east-1`,
      AWS_ACCESS_KEY_ID: KEY.id,
      AWS_SECRET_ACCESS_KEY: KEY.secret,
    },
    publications: 1,
    stop: () => ceph.stop(),
  };
}
