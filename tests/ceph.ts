import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CEPH, requirePrograms } from './required-programs.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './site.ts';

const PATIENCE_MS = 120_000;

/** The access key of the S3 server. */
export const KEY = { id: 'NACHLESETEST', secret: 'not-a-secret' };

/** A real S3 server on loopback: Ceph's RADOS gateway over a cluster of one monitor and one store in memory. */
export class Ceph {
  endpoint = '';
  readonly #folder = temporaryFolder();
  readonly #children: ChildProcess[] = [];

  /** `bytes` is the size of the store. */
  static async start(bytes = 2 ** 30): Promise<Ceph> {
    requirePrograms(CEPH);
    const ceph = new Ceph();
    try {
      await ceph.#start(bytes);
      return ceph;
    } catch (error) {
      await ceph.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    for (const child of this.#children.reverse()) {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #start(bytes: number): Promise<void> {
    const [monitor, gateway] = [await freePort(), await freePort()];
    const cluster = randomUUID();
    for (const name of ['mon', 'osd', 'rgw']) mkdirSync(join(this.#folder, name));
    writeFileSync(join(this.#folder, 'keyring'), '');
    writeFileSync(
      join(this.#folder, 'ceph.conf'),
      configuration(this.#folder, cluster, monitor, gateway, bytes),
    );
    const map = join(this.#folder, 'monmap');
    this.#run('monmaptool', '--create', '--addv', 'a', `[v2:127.0.0.1:${monitor}]`, '--fsid', cluster, map);
    this.#run('ceph-mon', '-i', 'a', '--mkfs', '--monmap', map);
    this.#serve('ceph-mon', '-i', 'a', '-f');
    const store = randomUUID();
    this.#run('ceph', '--connect-timeout', '60', 'osd', 'new', store);
    this.#run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', store);
    this.#serve('ceph-osd', '-i', '0', '-f');
    const user = ['--uid=test', '--display-name=test', `--access-key=${KEY.id}`, `--secret=${KEY.secret}`];
    this.#run('radosgw-admin', 'user', 'create', ...user);
    // The gateway expects an encrypted monitor, which a cluster without keys does not have.
    this.#serve('radosgw', '-f', '-n', 'client.admin', '--ms-mon-client-mode=crc');
    this.endpoint = `http://127.0.0.1:${gateway}`;
    await this.#untilItAnswers();
  }

  async #untilItAnswers(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      const response = await fetch(this.endpoint).catch(() => undefined);
      if (response?.ok === true) return;
      await setTimeout(100);
    }
    const log = readFileSync(join(this.#folder, 'client.admin.log'), 'utf8')
      .split('\n')
      .slice(-10)
      .join('\n');
    throw new Error(`The S3 server does not answer:\n${log}`);
  }

  #environment(): NodeJS.ProcessEnv {
    return { ...process.env, CEPH_CONF: join(this.#folder, 'ceph.conf') };
  }

  #run(program: string, ...parameters: string[]): void {
    const options = { env: this.#environment(), encoding: 'utf8', timeout: PATIENCE_MS } as const;
    const { status, stderr, error } = spawnSync(`/usr/bin/${program}`, parameters, options);
    if (status !== 0)
      throw new Error(`${program} ${parameters.join(' ')} failed: ${stderr}`, { cause: error });
  }

  #serve(program: string, ...parameters: string[]): void {
    this.#children.push(
      spawn(`/usr/bin/${program}`, parameters, { env: this.#environment(), stdio: 'ignore' }),
    );
  }
}

const configuration = (
  folder: string,
  cluster: string,
  monitor: number,
  gateway: number,
  bytes: number,
): string => `[global]
fsid = ${cluster}
mon_host = [v2:127.0.0.1:${monitor}/0]
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
run_dir = ${folder}
admin_socket =
pid_file =
log_file = ${folder}/$name.log
keyring = ${folder}/keyring
mon_data = ${folder}/mon
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
osd_data = ${folder}/osd
osd_objectstore = memstore
memstore_device_bytes = ${bytes}
osd_crush_chooseleaf_type = 0
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pg_autoscale_mode = off
rgw_data = ${folder}/rgw
rgw_frontends = beast endpoint=127.0.0.1:${gateway}
`;
